export function acceptableDowntime(target: number, windowMs: number): number {
  return -1
}
