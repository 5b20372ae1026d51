import type { Course, Problem, Week } from '@firedrill/course'
import { placeFault } from '@firedrill/fire'
import { faultsDir, fireFile, readFire } from '@firedrill/fire/read'
import { checkFireWords } from './fire-words.ts'
import { checkRuns } from './fire-runs.ts'

/** A fire drill that is drilled again must be another one for a while. */
const leastFaults = 5

/** Proves the fire drills of a course: each fault burns, is mended by what mends it, and by nothing that does not. */
export const checkFires = (root: string, course: Course, { seed }: { seed: string }): Problem[] =>
  course.weeks.flatMap((week) => checkWeek(root, week, seed))

const checkWeek = (root: string, week: Week, seed: string): Problem[] => {
  const { found, problems } = readFire(root, week)
  if (!found) return problems
  const { drill, faults } = found
  const dir = faultsDir(week)
  const count =
    faults.length < leastFaults
      ? [
          {
            rule: 'fire-faults',
            file: dir,
            message: `has ${faults.length} faults, and a fire drill has ${leastFaults} at least.`,
            fix: 'Add faults of other kinds.',
          },
        ]
      : []
  return [
    ...count,
    ...checkFireWords(drill, faults, { drillFile: fireFile(week), faultsDir: dir }),
    ...faults.flatMap((fault) =>
      checkRuns({ drill, fault: placeFault(fault, seed), seed }, `${dir}/${fault.slug}.yaml`),
    ),
  ]
}
