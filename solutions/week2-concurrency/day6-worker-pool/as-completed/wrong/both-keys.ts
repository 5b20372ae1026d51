// fails: yields a check as soon as it ends | Of three checks the third ended first. You gave { index: 2, value: 'web-3', error: undefined } (required: { index: 2, value: 'web-3' }). The reader cannot tell whose result it is, or a result from a failure.
export async function* asCompleted<T>(checks: Promise<T>[]) {
  const open = new Map(
    checks.map((check, index) => [
      index,
      check.then(
        (value) => ({ index, value, error: undefined }),
        (error: unknown) => ({ index, value: undefined, error }),
      ),
    ]),
  )
  while (open.size > 0) {
    const ended = await Promise.race(open.values())
    open.delete(ended.index)
    yield ended
  }
}
