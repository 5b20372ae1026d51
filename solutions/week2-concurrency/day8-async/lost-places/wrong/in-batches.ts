// fails: begins the next as soon as one ends | 3 of 7 tasks ran, and one of them ended. 3 have begun by now (required: 4). One slow host holds the places of all the others.
export function limitTo(n: number) {
  if (!Number.isInteger(n) || n < 1) throw new RangeError(`the limit is ${n}`)
  let batch: Promise<unknown>[] = []
  let before: Promise<unknown> = Promise.resolve()
  return <T>(task: () => Promise<T>): Promise<T> => {
    if (batch.length === n) {
      before = Promise.allSettled(batch)
      batch = []
    }
    const call = before.then(() => task())
    batch.push(call)
    return call
  }
}
