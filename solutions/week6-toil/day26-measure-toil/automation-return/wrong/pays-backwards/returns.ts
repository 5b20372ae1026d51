// fails: knows when it has paid, and when never | The same with 16 hours a month to keep, which is all it saves: you gave { paybackMonths: Infinity } (required: { paybackMonths: null }). Whether it pays within the year is what the meeting asks.
import type { Return, Task } from './types.ts'

export function returnOf(task: Task, months: number): Return {
  const { timesPerMonth, minutes, buildHours, upkeepHours, coveredShare } = task
  for (const [name, value] of Object.entries({
    timesPerMonth,
    minutes,
    buildHours,
    upkeepHours,
    coveredShare,
    months,
  })) {
    if (!Number.isFinite(value) || value < 0) throw new RangeError(`${name} is ${value}`)
  }
  if (coveredShare > 1) throw new RangeError(`coveredShare is ${coveredShare}`)
  const monthlyHours = (timesPerMonth * minutes * coveredShare) / 60 - upkeepHours
  return {
    monthlyHours,
    netHours: monthlyHours * months - buildHours,
    paybackMonths: buildHours / monthlyHours,
  }
}
