export const recent = (timesMs: readonly number[], nowMs: number, spanMs: number): number[] => {
  const kept: number[] = []
  for (const time of timesMs) if (time > nowMs - spanMs) kept.push(time)
  return kept
}

export const shouldPage = (timesMs: readonly number[], nowMs: number): boolean =>
  recent(timesMs, nowMs, 60_000).length > 2
