// fails: refuses workers that cannot work | With 0 workers you gave [] after 0 calls (required: a RangeError, no call). A setting of 0 looks like a sweep that found nothing.
export async function mapPool<Item, Result>(
  items: Item[],
  workers: number,
  work: (item: Item) => Promise<Result>,
) {
  const results: Result[] = []
  const waiting = items.entries()
  const run = async (): Promise<void> => {
    for (const [index, item] of waiting) results[index] = await work(item)
  }
  await Promise.all(Array.from({ length: workers }, run))
  return results
}
