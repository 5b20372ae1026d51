// fails: refuses targets and windows that cannot be | -1 % of 86400000 ms: you gave 87264000 (required: a RangeError). A typing error becomes a promise.
/** 100 % in ten-thousandths of a percent. */
const whole = 1_000_000

export function acceptableDowntime(target: number, windowMs: number): number {
  if (!Number.isInteger(windowMs) || windowMs < 0) throw new RangeError(`windowMs is ${windowMs}`)
  const bad = whole - Math.round(target * 10_000)
  return Number((BigInt(windowMs) * BigInt(bad)) / BigInt(whole))
}
