/*
 * Ten hosts, three at a time. While the slow one is checked, two places stand
 * idle.
 *
 * mapPool(items, workers, work): call work(item) for each item, in order, at
 * most workers at once, the next when a place is free. Resolve to the results
 * in the order of items. work never rejects. RangeError at once unless workers
 * is a whole number from 1.
 *
 * Done when:
 * - never runs more than its workers
 * - fills a free place at once
 * - gives the results in order
 * - refuses workers that cannot work
 */
export async function mapPool<Item, Result>(
  items: Item[],
  workers: number,
  work: (item: Item) => Promise<Result>,
): Promise<Result[]> {
  return []
}
