export async function* asCompleted<T>(checks: Promise<T>[]) {
  type Ended = { index: number; value?: T; error?: unknown }
  const ended: Ended[] = []
  let wake = (): void => {}
  const note = (one: Ended): void => {
    ended.push(one)
    wake()
  }
  checks.forEach((check, index) => {
    check.then(
      (value) => note({ index, value }),
      (error: unknown) => note({ index, error }),
    )
  })
  for (let left = checks.length; left > 0; left--) {
    if (ended.length === 0) await new Promise<void>((resolve) => (wake = resolve))
    yield ended.shift() as Ended
  }
}
