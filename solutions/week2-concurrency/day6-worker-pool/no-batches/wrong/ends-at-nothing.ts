// fails: gives the results in order | The items were 0, '', null and undefined. You gave [] (required: four results). Whatever stands in a list is an item.
export async function mapPool<Item, Result>(
  items: Item[],
  workers: number,
  work: (item: Item) => Promise<Result>,
): Promise<Result[]> {
  if (!Number.isInteger(workers) || workers < 1) throw new RangeError(`workers is ${workers}`)
  const results: Result[] = []
  const waiting = [...items]
  const run = async (): Promise<void> => {
    for (let item = waiting.shift(); item; item = waiting.shift()) {
      const index = items.length - waiting.length - 1
      results[index] = await work(item)
    }
  }
  await Promise.all(Array.from({ length: workers }, run))
  return results
}
