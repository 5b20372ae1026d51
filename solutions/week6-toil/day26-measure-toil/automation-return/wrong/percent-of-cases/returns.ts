// fails: refuses numbers that cannot be | { coveredShare: 1.01 }: you gave { monthlyHours: 16.2, netHours: 154.39999999999998, paybackMonths: 2.469135802469136 } (required: a RangeError). A percent among ratios makes every proposal pay.
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
  const monthlyHours = (timesPerMonth * minutes * coveredShare) / 60 - upkeepHours
  return {
    monthlyHours,
    netHours: monthlyHours * months - buildHours,
    paybackMonths: monthlyHours > 0 ? buildHours / monthlyHours : null,
  }
}
