export function recent(timesMs: readonly number[], nowMs: number, spanMs: number): number[] {
  return timesMs.filter((time) => nowMs - time < spanMs)
}
