import type { Course, Problem, Week } from '@firedrill/course'
import { faultsDir, fireFile, readFire, type ReadFire } from '@firedrill/fire/read'
import { checkFireCommands } from './fire-commands.ts'
import { checkRuns } from './fire-runs.ts'
import { checkFireWords } from './fire-words.ts'

/** A fire drill that is drilled again must be another one for a while. */
const leastFaults = 5

/** All that is wrong with the fire drills of a course; those that can be read are run, unless something is. */
export const checkFires = (root: string, course: Course, { seed }: { seed: string }): Problem[] =>
  course.weeks.flatMap((week) => {
    const { found, problems } = readFire(root, week)
    if (!found) return problems
    const seen = findFireProblems(week, found)
    return seen.length > 0 ? seen : runFires(week, found, seed)
  })

/** What is wrong with a fire drill and can be seen without running it. */
export const findFireProblems = (week: Week, { drill, faults }: ReadFire): Problem[] => {
  const dir = faultsDir(week)
  return [
    ...tooFew(faults.length, dir),
    ...checkFireWords(drill, faults, { drillFile: fireFile(week), faultsDir: dir }),
    ...faults.flatMap((fault) => checkFireCommands(fault, `${dir}/${fault.slug}.yaml`)),
  ]
}

/** What shows when the fires of a week are run with one seed; those of one fault where it is named. */
export const runFires = (week: Week, { drill, faults }: ReadFire, seed: string, only?: string): Problem[] =>
  faults
    .map((fault) => ({ fault, file: `${faultsDir(week)}/${fault.slug}.yaml` }))
    .filter(({ file }) => only === undefined || file === only)
    .flatMap(({ fault, file }) => checkRuns({ drill, fault, seed }, file))

const tooFew = (count: number, file: string): Problem[] => {
  if (count >= leastFaults) return []
  const message = `has ${count} faults, and a fire drill has ${leastFaults} at least.`
  return [{ rule: 'fire-faults', file, message, fix: 'Add faults of other kinds.' }]
}
