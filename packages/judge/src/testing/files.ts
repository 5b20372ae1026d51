import { isDriver } from '../tree/drivers.ts'
import { readTree } from '../tree/read-tree.ts'
import { currentRun } from './state.ts'

/**
 * The candidate's files as they are now, by name: what was handed in, and what it has written since. Regular files
 * only, text, at most 200 of at most 1 MB. Code is there as it runs, transformed.
 */
export const files = (): Record<string, string> =>
  Object.fromEntries(
    Object.entries(readTree(currentRun().context.outerTreeDir)).filter(([name]) => !isDriver(name)),
  )
