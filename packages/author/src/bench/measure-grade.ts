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

/** Submissions of the small classes: soon over, so each is graded twice and the better time counts. */
const smallSizes = [10, 50]
const classSize = 200
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
  const runs: Sized[] = []
  for (const count of smallSizes) {
    const small = await makeClass(place.root, inboxes, count)
    // The first of all is thrown away: it finds the machine's own caches cold.
    if (count === smallSizes[0]) await gradeClass(place, small)
    runs.push({ count, ...(await gradeTwice(place, small)) })
  }
  const big = await makeClass(place.root, inboxes, classSize)
  const bigRun = await gradeClass(place, big)
  runs.push({ count: classSize, ...bigRun })
  const cachedMs = await measureGradeCache(place, big.inbox)
  const vitest = await measureVitestRuns(place, big.inbox, big.submissions)
  if (place.isLong) {
    const run = await gradeClass(place, await makeClass(place.root, inboxes, longSize))
    runs.push({ count: longSize, ...run })
  }
  return [
    toThroughputRow({ count: classSize, ms: bigRun.ms }, vitest),
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
