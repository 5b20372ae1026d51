// fails: chooses what brings most | quick: 30 hours for 90, large: 50 for 120, other: 30 for 80; 60 hours there are: you gave { hours: 50, netHours: 120 } (required: { hours: 60, netHours: 170 }). Hours of the quarter stay unused, or go where less comes back.
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
  const chosen = chooseBest(paying, hours).toSorted(
    (one, other) => other.net / other.hours - one.net / one.hours,
  )
  return { names: chosen.map(({ name }) => name), hours: sum(chosen, 'hours'), netHours: sum(chosen, 'net') }
}

/** The best of those with the first proposal, where it fits, and those without. */
const chooseBest = (proposals: Proposal[], hours: number): Proposal[] => {
  let left = hours
  return proposals
    .toSorted((one, other) => other.net - one.net)
    .filter((one) => {
      if (one.hours > left) return false
      left -= one.hours
      return true
    })
}

export const chooseExactly = ([first, ...others]: Proposal[], hours: number): Proposal[] => {
  if (first === undefined) return []
  const without = chooseExactly(others, hours)
  if (first.hours > hours) return without
  const having = [first, ...chooseExactly(others, hours - first.hours)]
  return sum(having, 'net') > sum(without, 'net') ? having : without
}

const sum = (proposals: Proposal[], key: 'hours' | 'net'): number =>
  proposals.reduce((total, proposal) => total + proposal[key], 0)
