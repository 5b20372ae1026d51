import { returnOf } from './returns.ts'
import type { Budget, Plan, Task } from './types.ts'

/** Tries every choice. */
export function planAutomation(tasks: Task[], { hours, months }: Budget): Plan {
  const net = new Map(tasks.map((task) => [task, returnOf(task, months).netHours]))
  const paying = tasks.filter((task) => net.get(task)! > 0)
  let best: Plan & { tasks: Task[] } = { names: [], hours: 0, netHours: 0, tasks: [] }
  for (let mask = 1; mask < 1 << paying.length; mask++) {
    const chosen = paying.filter((_, bit) => mask & (1 << bit))
    const taken = chosen.reduce((sum, { buildHours }) => sum + buildHours, 0)
    const netHours = chosen.reduce((sum, task) => sum + net.get(task)!, 0)
    if (taken <= hours && netHours > best.netHours)
      best = { names: [], hours: taken, netHours, tasks: chosen }
  }
  const ratio = (task: Task) => net.get(task)! / task.buildHours
  best.names = best.tasks.sort((a, b) => ratio(b) - ratio(a)).map(({ name }) => name)
  return best
}
