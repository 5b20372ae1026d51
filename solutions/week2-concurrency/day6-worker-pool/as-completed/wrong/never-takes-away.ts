// fails: yields a check as soon as it ends | Then the second. You gave { index: 0, value: 'web-1' } (required: { index: 1, value: 'web-2' }). The reader cannot tell whose result it is, or a result from a failure.
export async function* asCompleted<T>(checks: Promise<T>[]) {
  const open = checks.map((check, index) =>
    check.then(
      (value) => ({ index, value }),
      (error: unknown) => ({ index, error }),
    ),
  )
  for (const _check of checks) yield await Promise.race(open)
}
