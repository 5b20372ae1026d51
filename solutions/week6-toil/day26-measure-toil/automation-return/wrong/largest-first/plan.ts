// fails: tells what comes back first | a: 40 hours for 80, b: 10 for 30, c: 20 for 50; all of them fit: you gave { names: [ 'a', 'c', 'b' ], hours: 70, netHours: 160 } (required: { names: [ 'b', 'c', 'a' ], hours: 70, netHours: 160 }). The quarter begins with what comes back last, and when it is cut short there is nothing.
import { returnOf } from './returns.ts'
import type { Budget, Plan, Task } from './types.ts'

interface Proposal {
  name: string
  hours: number
  net: number
}

export function planAutomation(tasks: Task[], { hours, months }: Budget): Plan {
  const paying = tasks
    .map((task) => ({ name: task.name, hours: task.buildHours, net: returnOf(task, months).netHours }))
    .filter(({ net }) => net > 0)
  const chosen = chooseBest(paying, hours).toSorted((one, other) => other.net - one.net)
  return { names: chosen.map(({ name }) => name), hours: sum(chosen, 'hours'), netHours: sum(chosen, 'net') }
}

/** The best of those with the first proposal, where it fits, and those without. */
const chooseBest = ([first, ...others]: Proposal[], hours: number): Proposal[] => {
  if (first === undefined) return []
  const without = chooseBest(others, hours)
  if (first.hours > hours) return without
  const having = [first, ...chooseBest(others, hours - first.hours)]
  return sum(having, 'net') > sum(without, 'net') ? having : without
}

const sum = (proposals: Proposal[], key: 'hours' | 'net'): number =>
  proposals.reduce((total, proposal) => total + proposal[key], 0)
