// fails: cuts what is allowed to whole milliseconds | 100 - 99.9 is 0.09999999999999432 in floating point: a millisecond is lost before anything is cut.
/** 100 % in ten-thousandths of a percent. */
const whole = 1_000_000

export function acceptableDowntime(target: number, windowMs: number): number {
  if (!(target >= 0 && target <= 100)) throw new RangeError(`target is ${target}, not from 0 to 100`)
  if (!Number.isInteger(windowMs) || windowMs < 0) throw new RangeError(`windowMs is ${windowMs}`)
  return Math.floor((windowMs * (100 - target)) / 100)
}
