// fails: cuts what is allowed to whole milliseconds | 99.95 % of 2419200000 ms: you gave 2419200 (required: 1209600). Two tables for one objective differ, and the meeting is about the tables.
/** 100 % in ten-thousandths of a percent. */
const whole = 1_000_000

export function acceptableDowntime(target: number, windowMs: number): number {
  if (!(target >= 0 && target <= 100)) throw new RangeError(`target is ${target}, not from 0 to 100`)
  if (!Number.isInteger(windowMs) || windowMs < 0) throw new RangeError(`windowMs is ${windowMs}`)
  return Math.floor((windowMs * (1_000 - Math.floor(target * 10))) / 1_000)
}
