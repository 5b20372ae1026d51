import type { Budget, Plan, Task } from './types.ts'

export function planAutomation(tasks: Task[], budget: Budget): Plan {
  return { names: [], hours: -1, netHours: -1 }
}
