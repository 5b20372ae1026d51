export function acceptableDowntime(target: number, windowMs: number): number {
  return Number.NaN
}
