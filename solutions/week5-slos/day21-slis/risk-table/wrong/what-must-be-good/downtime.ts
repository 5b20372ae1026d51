// fails: cuts what is allowed to whole milliseconds | 99.9 % of 2592000000 ms: you gave 2589408000 (required: 2592000). Two tables for one objective differ, and the meeting is about the tables.
/** 100 % in ten-thousandths of a percent. */
const whole = 1_000_000

export function acceptableDowntime(target: number, windowMs: number): number {
  if (!(target >= 0 && target <= 100)) throw new RangeError(`target is ${target}, not from 0 to 100`)
  if (!Number.isInteger(windowMs) || windowMs < 0) throw new RangeError(`windowMs is ${windowMs}`)
  const bad = Math.round(target * 10_000)
  return Number((BigInt(windowMs) * BigInt(bad)) / BigInt(whole))
}
