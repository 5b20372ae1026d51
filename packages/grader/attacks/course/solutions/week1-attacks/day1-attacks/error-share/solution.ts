export const errorShare = (statuses: number[], isFailure: (status: number) => boolean): number => {
  let failures = 0
  for (const status of statuses) if (isFailure(status)) failures++
  return failures / statuses.length
}

export const slowest = (samples: number[]): { at: number; ms: number } => {
  const ms = Math.max(...samples)
  return { at: samples.indexOf(ms), ms }
}
