// fails: computes what a month saves | 40 times 30 minutes, 0.8 covered, 40 hours to build, 4 a month to keep, over 12 months: you gave { monthlyHours: 12, netHours: 148 } (required: { monthlyHours: 12, netHours: 104 }). The proposal promises hours that nobody gets back.
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
    netHours: (monthlyHours + upkeepHours) * months - buildHours - upkeepHours,
    paybackMonths: monthlyHours > 0 ? buildHours / monthlyHours : null,
  }
}
