import { appendFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { FiredrillError } from '@firedrill/course'
import { copyCourse } from '../copy-course.ts'
import { type BenchPlace, type BenchRow, toRow } from './bench.ts'
import { makeDayInbox } from './day-inbox.ts'
import { fitLine } from './fit-line.ts'
import { callSamples, openPostgres } from './grade-program.ts'
import { makeInbox } from './grade-inbox.ts'
import { openService } from './grade-service.ts'
import { type Rehearsal, rehearse } from './rehearse-service.ts'
import { gradeBook } from './run-grade.ts'
import { watchMemory } from './peak-memory.ts'

const part = 'grade-service'
const cohort = { short: 400, long: 1_000 } as const
const queueSizes = { short: [250, 500, 1_000], long: [2_500, 5_000, 10_000] } as const

/** A standing service: what its queue costs beside a plain grade, how it grows, and what a regrade judges. */
export const measureService = async (place: BenchPlace): Promise<BenchRow[]> => {
  const inboxes = mkdtempSync(join(tmpdir(), 'firedrill-inbox-'))
  try {
    const inbox = join(inboxes, 'inbox')
    return [
      ...(await withCourse(place, samplesOf(place), (one) => measureQueue(one))),
      ...(await withCourse(place, samplesOf(place), (one) => measureRegrade(one))),
      ...(place.isLong ? await rehearseDay(place, inbox) : await measureSamples(place, inbox)),
    ]
  } finally {
    rmSync(inboxes, { recursive: true, force: true })
  }
}

const samplesOf = (place: BenchPlace): string => join(place.root, 'packages/author/samples')

const measureSamples = async (place: BenchPlace, inbox: string): Promise<BenchRow[]> => {
  await makeInbox(place.root, inbox, cohort.short)
  return measureCohort(place, samplesOf(place), inbox, cohort.short)
}

/** The course itself: a thousand hand in an item of day 1. */
const rehearseDay = async (place: BenchPlace, inbox: string): Promise<BenchRow[]> => {
  makeDayInbox(place.root, inbox, cohort.long)
  return measureCohort(place, place.root, inbox, cohort.long)
}

/** Each on a course of its own, so that no cache helps. */
const withCourse = async <T>(
  place: BenchPlace,
  from: string,
  task: (place: BenchPlace) => Promise<T>,
): Promise<T> => {
  const courseRoot = copyCourse(from)
  try {
    return await task({ ...place, courseRoot })
  } finally {
    rmSync(courseRoot, { recursive: true, force: true })
  }
}

/** The same cohort plainly and by the service on both databases; the long one while a worker is killed every ten seconds. */
const measureCohort = async (
  place: BenchPlace,
  course: string,
  inbox: string,
  size: number,
): Promise<BenchRow[]> => {
  const started = performance.now()
  const plain = await withCourse(place, course, (one) => gradeBook(one, [inbox]))
  const plainMs = performance.now() - started
  const killEveryMs = place.isLong ? 10_000 : null
  const by = (databaseUrl: string | null): Promise<Rehearsal> =>
    withCourse(place, course, (one) =>
      rehearse(one, inbox, {
        dir: join(one.courseRoot, '.service'),
        databaseUrl,
        killEveryMs,
        restartEveryMs: null,
      }),
    )
  const embedded = await by(null)
  const postgres = await openPostgres(place.root)
  const server = await by(postgres.url).finally(postgres.close)
  const rows = { embedded, PostgreSQL: server }
  return Object.entries(rows).map(([name, run]) => {
    if (run.book !== plain) throw notTheSame(name, plain, run.book)
    const killed = run.kills > 0 ? `, ${run.kills} workers killed` : ''
    return toRow({
      part,
      name: `${size} submissions by a service, ${name}${killed}, each`,
      unit: 'ms',
      value: run.ms / size,
      reference: 'a plain grade',
      referenceValue: plainMs / size,
      // A killed worker's judges start anew, which is not the queue's cost.
      limit: run.kills > 0 ? null : 1.05,
    })
  })
}

/** Jobs that nobody judges: the time of each, and whether time and memory grow with their number. */
const measureQueue = async (place: BenchPlace): Promise<BenchRow[]> => {
  const counts = place.isLong ? queueSizes.long : queueSizes.short
  const dir = join(place.courseRoot, '.service')
  const service = await openService(place, { dir, databaseUrl: null })
  try {
    const access: unknown = JSON.parse(readFileSync(join(dir, 'access.json'), 'utf8'))
    const runs: { count: number; ms: number; mb: number }[] = []
    for (const count of counts) {
      const memory = watchMemory(service.pid)
      const options = { root: place.courseRoot, bundleDir: place.bundleDir, access, counts: [count] }
      const [run] = await callSamples<{ count: number; ms: number }[]>(place.root, 'driveQueue', options)
      runs.push({ count, ms: run?.ms ?? 0, mb: memory.end().allMb })
    }
    return toQueueRows(runs)
  } finally {
    await service.close()
  }
}

const toQueueRows = (runs: readonly { count: number; ms: number; mb: number }[]): BenchRow[] => {
  const [first, last] = [runs.at(0), runs.at(-1)]
  const line = fitLine(runs)
  const counts = runs.map(({ count }) => count).join(', ')
  return [
    toRow({
      part,
      name: `${counts} jobs that nobody judges, each`,
      unit: 'ms',
      value: line.perItemMs,
      reference: 'allowed',
      referenceValue: 5,
      limit: 1,
    }),
    toRow({
      part,
      name: `${counts} jobs that nobody judges: distance from a line`,
      unit: '%',
      value: line.residual * 100,
      reference: 'allowed',
      referenceValue: 15,
      limit: 1,
    }),
    toRow({
      part,
      name: `${last?.count} jobs, the service's peak`,
      unit: 'MB',
      value: last?.mb ?? 0,
      reference: `with ${first?.count}`,
      referenceValue: first?.mb ?? 0,
      limit: 1.25,
    }),
  ]
}

/** A cohort is graded, one hidden test is changed, and the cohort is graded again. */
const measureRegrade = async (place: BenchPlace): Promise<BenchRow[]> => {
  const inbox = join(place.courseRoot, 'inbox')
  await makeInbox(place.root, inbox, 40)
  const dir = join(place.courseRoot, '.service')
  const service = await openService(place, { dir, databaseUrl: null })
  try {
    const worker = service.startWorker(2)
    await service.grade(['submit', inbox, '--cohort', 'c'])
    await service.grade(['book', 'c', '--wait', '--csv'])
    await worker.stop()
    const hidden = 'solutions/week1-samples/day1-samples/error-ratio/hidden.test.ts'
    appendFileSync(join(place.courseRoot, hidden), '\n')
    rmSync(join(place.courseRoot, '.firedrill'), { recursive: true, force: true })
    await service.restart()
    service.startWorker(2)
    await service.grade(['regrade', 'c', '--wait', '--apply'])
    const book = await service.grade(['book', 'c', '--json'])
    const { submissions } = JSON.parse(book) as {
      submissions: { items: { item: string; source: string }[] }[]
    }
    const items = submissions.flatMap((one) => one.items)
    const judged = items.filter(({ source }) => source === 'judge')
    return [
      toRow({
        part,
        name: `a regrade of ${items.length} items after one hidden test was changed: judged again`,
        unit: '',
        value: judged.length,
        reference: 'of that item',
        referenceValue: items.filter(({ item, source }) => item === 'day1/error-ratio' && source !== 'intake')
          .length,
        limit: 1,
      }),
    ]
  } finally {
    await service.close()
  }
}

const notTheSame = (name: string, plain: string, book: string): FiredrillError => {
  const lines = book.split('\r\n')
  const differing = plain
    .split('\r\n')
    .flatMap((line, at) => (line === lines[at] ? [] : `${line}\n  ${lines[at]}`))
  return new FiredrillError(
    'internal',
    `The gradebook of the service on ${name} is not that of a plain grade, in ${differing.length} rows:\n  ${differing.slice(0, 5).join('\n  ')}`,
    'Judge those submissions again, alone: either a verdict hangs on the machine, or a grade was lost.',
  )
}
