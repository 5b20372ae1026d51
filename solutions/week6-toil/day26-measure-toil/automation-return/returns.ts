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
    paybackMonths: monthlyHours > 0 ? buildHours / monthlyHours : null,
  }
}
