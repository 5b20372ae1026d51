// fails: what is as old as the span is gone | Kept 2 times (required: 1). Windows that overlap count twice.
export function recent(timesMs: readonly number[], nowMs: number, spanMs: number): number[] {
  return timesMs.filter((time) => nowMs - time <= spanMs)
}
