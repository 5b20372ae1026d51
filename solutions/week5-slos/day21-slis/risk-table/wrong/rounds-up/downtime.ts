// fails: cuts what is allowed to whole milliseconds | 99.9 % of 1999 ms: you gave 2 (required: 1). Two tables for one objective differ, and the meeting is about the tables.
/** 100 % in ten-thousandths of a percent. */
const whole = 1_000_000

export function acceptableDowntime(target: number, windowMs: number): number {
  if (!(target >= 0 && target <= 100)) throw new RangeError(`target is ${target}, not from 0 to 100`)
  if (!Number.isInteger(windowMs) || windowMs < 0) throw new RangeError(`windowMs is ${windowMs}`)
  const bad = whole - Math.round(target * 10_000)
  return Math.ceil((windowMs * bad) / whole)
}
