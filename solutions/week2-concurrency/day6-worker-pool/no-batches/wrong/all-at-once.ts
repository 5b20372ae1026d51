// fails: never runs more than its workers | 10 items, 3 workers. 10 were in flight at once (required: 3). The bound is there for what the other side can bear.
export async function mapPool<Item, Result>(
  items: Item[],
  workers: number,
  work: (item: Item) => Promise<Result>,
) {
  if (!Number.isInteger(workers) || workers < 1) throw new RangeError(`workers is ${workers}`)
  return Promise.all(items.map(work))
}
