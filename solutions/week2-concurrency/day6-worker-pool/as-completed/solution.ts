export type Ended<T> = { index: number; value: T } | { index: number; error: unknown }

export async function* asCompleted<T>(checks: Promise<T>[]): AsyncGenerator<Ended<T>> {
  const open = new Map<number, Promise<Ended<T>>>()
  for (const [index, check] of checks.entries()) {
    open.set(
      index,
      check.then(
        (value) => ({ index, value }),
        (error: unknown) => ({ index, error }),
      ),
    )
  }
  while (open.size > 0) {
    const ended = await Promise.race(open.values())
    open.delete(ended.index)
    yield ended
  }
}
