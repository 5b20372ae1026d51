export async function mapPool<Item, Result>(
  items: Item[],
  workers: number,
  work: (item: Item) => Promise<Result>,
): Promise<Result[]> {
  if (!Number.isInteger(workers) || workers < 1) throw new RangeError(`workers is ${workers}`)
  const results: Result[] = []
  const waiting = items.entries()
  // All workers take from one iterator: each item goes to whoever is free.
  const run = async (): Promise<void> => {
    for (const [index, item] of waiting) results[index] = await work(item)
  }
  await Promise.all(Array.from({ length: Math.min(workers, items.length) }, run))
  return results
}
