import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { copyCourse } from '../copy-course.ts'
import type { BenchPlace, BenchRow } from './bench.ts'
import { fitLine } from './fit-line.ts'
import { gradeClass, joinRuns, makeClass, type SampleClass } from './grade-class.ts'
import { toCacheRow, toLineRow, toMemoryRows, toThroughputRow } from './grade-rows.ts'
import { measureGradeCache } from './measure-grade-cache.ts'
import { measureGradeDrill } from './measure-grade-drill.ts'
import { measureVitestRuns } from './measure-grade-vitest.ts'
import type { GradeRun } from './run-grade.ts'

/** Submissions of the classes; each is graded twice, and the shorter time counts. */
const classSizes = [10, 50, 200]
/** Graded once. */
const longSize = 1_000

/** Grading at T2: one drill, classes of growing size, and a class that was graded already. */
export const measureGrade = async (place: BenchPlace): Promise<BenchRow[]> => {
  const courseRoot = copyCourse(join(place.root, 'packages/author/samples'))
  const inboxes = mkdtempSync(join(tmpdir(), 'firedrill-inbox-'))
  try {
    const samples = { ...place, courseRoot }
    return [await measureGradeDrill(samples), ...(await measureClasses(samples, inboxes))]
  } finally {
    for (const dir of [courseRoot, inboxes]) rmSync(dir, { recursive: true, force: true })
  }
}

const measureClasses = async (place: BenchPlace, inboxes: string): Promise<BenchRow[]> => {
  const classes: SampleClass[] = []
  for (const count of classSizes) classes.push(await makeClass(place.root, inboxes, count))
  const [smallest, biggest] = [classes.at(0), classes.at(-1)]
  if (!smallest || !biggest) return []
  // Thrown away: the first of all finds the machine's own caches cold.
  await gradeClass(place, smallest)
  const runs: Sized[] = []
  for (const one of classes) runs.push({ count: one.submissions.length, ...(await gradeTwice(place, one)) })
  const throughput = runs.at(-1) ?? { count: 0, ms: 0 }
  const cachedMs = await measureGradeCache(place, biggest.inbox)
  const vitest = await measureVitestRuns(place, biggest.inbox, biggest.submissions)
  if (place.isLong) {
    const run = await gradeClass(place, await makeClass(place.root, inboxes, longSize))
    runs.push({ count: longSize, ...run })
  }
  return [
    toThroughputRow(throughput, vitest),
    ...runs.flatMap((run) => toMemoryRows(run.count, run)),
    toLineRow(
      runs.map(({ count }) => count),
      fitLine(runs),
    ),
    toCacheRow(cachedMs),
  ]
}

interface Sized extends GradeRun {
  count: number
}

const gradeTwice = async (place: BenchPlace, one: SampleClass): Promise<GradeRun> =>
  joinRuns(await gradeClass(place, one), await gradeClass(place, one))
