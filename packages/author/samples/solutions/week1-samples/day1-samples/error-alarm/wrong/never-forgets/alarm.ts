// fails: 3 errors over an hour do not page | 3 errors over an hour paged. Nights without sleep.
export function recent(timesMs: readonly number[], nowMs: number, spanMs: number): number[] {
  return timesMs.filter((time) => nowMs - time < spanMs)
}

export function shouldPage(timesMs: readonly number[], _nowMs: number): boolean {
  return timesMs.length >= 3
}
