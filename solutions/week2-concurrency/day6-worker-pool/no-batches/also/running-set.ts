export const mapPool = async <Item, Result>(
  items: Item[],
  workers: number,
  work: (item: Item) => Promise<Result>,
): Promise<Result[]> => {
  if (!(workers >= 1 && workers % 1 === 0)) throw new RangeError('workers has to be 1, 2, 3 …')
  const running = new Set<Promise<void>>()
  const results = new Array<Result>(items.length)
  for (let index = 0; index < items.length; index++) {
    if (running.size >= workers) await Promise.race(running)
    const one: Promise<void> = work(items[index] as Item).then((result) => {
      results[index] = result
      running.delete(one)
    })
    running.add(one)
  }
  await Promise.all(running)
  return results
}
