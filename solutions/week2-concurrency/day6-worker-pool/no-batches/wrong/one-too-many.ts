// fails: never runs more than its workers | 10 items, 3 workers. 4 were in flight at once (required: 3). The bound is there for what the other side can bear.
export async function mapPool<Item, Result>(
  items: Item[],
  workers: number,
  work: (item: Item) => Promise<Result>,
) {
  if (!Number.isInteger(workers) || workers < 1) throw new RangeError(`workers is ${workers}`)
  const running = new Set<Promise<void>>()
  const results: Result[] = []
  for (const [index, item] of items.entries()) {
    if (running.size > workers) await Promise.race(running)
    const one: Promise<void> = work(item).then((result) => {
      results[index] = result
      running.delete(one)
    })
    running.add(one)
  }
  await Promise.all(running)
  return results
}
