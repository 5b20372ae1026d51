import type { Return, Task } from './types.ts'

class Automation implements Return {
  constructor(
    private readonly task: Task,
    private readonly months: number,
  ) {
    const { name: _, ...numbers } = task
    const all = [...Object.values(numbers), months]
    if (all.some((one) => !(one >= 0 && one < Number.POSITIVE_INFINITY))) throw new RangeError('number')
    if (task.coveredShare > 1) throw new RangeError('share')
  }

  get monthlyHours(): number {
    const { timesPerMonth, minutes, coveredShare, upkeepHours } = this.task
    return timesPerMonth * coveredShare * (minutes / 60) - upkeepHours
  }

  get netHours(): number {
    return this.months * this.monthlyHours - this.task.buildHours
  }

  get paybackMonths(): number | null {
    return this.monthlyHours > 1e-9 ? this.task.buildHours / this.monthlyHours : null
  }
}

export const returnOf = (task: Task, months: number): Return => new Automation(task, months)
