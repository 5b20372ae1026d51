import { FiredrillError } from '@firedrill/course'
import type { BenchPlace } from './bench.ts'
import { type GradeRun, runGrade } from './run-grade.ts'

/** How often the class is handed in at once. */
const copies = 6
const rounds = 2

/**
 * Milliseconds that each more item takes of which the verdict is known. A class that was graded is graded again, once
 * and in several copies: what the command takes to start is in both. Throws where anything is judged.
 */
export const measureGradeCache = async (place: BenchPlace, inbox: string): Promise<number> => {
  const once: GradeRun[] = []
  const often: GradeRun[] = []
  for (let round = 0; round < rounds; round++) {
    once.push(await runGrade(place, [inbox]))
    often.push(
      await runGrade(
        place,
        Array.from({ length: copies }, () => inbox),
      ),
    )
  }
  return (fastest(often) - fastest(once)) / (countCached(often) - countCached(once))
}

const fastest = (runs: readonly GradeRun[]): number => Math.min(...runs.map(({ ms }) => ms))

const countCached = ([run]: readonly GradeRun[]): number => {
  const items = run?.report.submissions.flatMap((one) => one.items) ?? []
  const judged = items.filter(({ source }) => source !== 'cache').length
  if (judged === 0) return items.length
  throw new FiredrillError(
    'internal',
    `${judged} of ${items.length} items were judged again, though nothing of them had changed.`,
    'Run the tests of packages/grader; the bench measures only what works.',
  )
}
