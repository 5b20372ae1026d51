import type { Return, Task } from './types.ts'

export function returnOf(task: Task, months: number): Return {
  return { monthlyHours: Number.NaN, netHours: Number.NaN, paybackMonths: Number.NaN }
}
