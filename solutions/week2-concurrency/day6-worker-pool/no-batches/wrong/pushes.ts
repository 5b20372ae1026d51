// fails: gives the results in order | The results stand in the order in which the items ended.
export async function mapPool<Item, Result>(
  items: Item[],
  workers: number,
  work: (item: Item) => Promise<Result>,
) {
  if (!Number.isInteger(workers) || workers < 1) throw new RangeError(`workers is ${workers}`)
  const results: Result[] = []
  const waiting = [...items]
  const run = async (): Promise<void> => {
    while (waiting.length > 0) results.push(await work(waiting.shift() as Item))
  }
  await Promise.all(Array.from({ length: workers }, run))
  return results
}
