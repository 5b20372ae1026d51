import { returnOf } from './returns.ts'
import type { Budget, Plan, Task } from './types.ts'

interface Proposal {
  name: string
  hours: number
  net: number
}

export function planAutomation(tasks: Task[], { hours, months }: Budget): Plan {
  const proposals = tasks.map((task) => ({
    name: task.name,
    hours: task.buildHours,
    net: returnOf(task, months).netHours,
  }))
  const chosen = chooseBest(proposals, hours).toSorted(
    (one, other) => other.net / other.hours - one.net / one.hours,
  )
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
