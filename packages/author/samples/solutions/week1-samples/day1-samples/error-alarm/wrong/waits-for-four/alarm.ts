// fails: 3 errors within a minute page | 3 errors in 50 s did not page. Customers call first.
export function recent(timesMs: readonly number[], nowMs: number, spanMs: number): number[] {
  return timesMs.filter((time) => nowMs - time < spanMs)
}

export function shouldPage(timesMs: readonly number[], nowMs: number): boolean {
  return recent(timesMs, nowMs, 60_000).length > 3
}
