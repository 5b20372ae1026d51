// fails: fills a free place at once | The next three wait for all of the first three: that is a batch, and its slowest holds it.
export async function mapPool<Item, Result>(
  items: Item[],
  workers: number,
  work: (item: Item) => Promise<Result>,
): Promise<Result[]> {
  if (!Number.isInteger(workers) || workers < 1) throw new RangeError(`workers is ${workers}`)
  const results: Result[] = []
  for (let start = 0; start < items.length; start += workers) {
    results.push(...(await Promise.all(items.slice(start, start + workers).map(work))))
  }
  return results
}
