/** n chains, and a set of those that are idle. */
export function limitTo(n: number) {
  if (!Number.isSafeInteger(n) || n <= 0) throw new RangeError(String(n))
  const active = new Set<Promise<unknown>>()
  let gate: Promise<void> = Promise.resolve()
  return async <T>(task: () => Promise<T>): Promise<T> => {
    const turn = gate.then(async () => {
      while (active.size >= n) await Promise.race(active)
      const work = (async () => task())()
      const ended = work.catch(() => {}).then(() => void active.delete(ended))
      active.add(ended)
      return { work }
    })
    gate = turn.then(() => {})
    return (await turn).work
  }
}
