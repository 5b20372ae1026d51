import { candidate, check, data, fail, misconception } from '@firedrill/judge/testing'
import { ExpositionError, readExposition } from '@firedrill/lab'
import { expect } from 'vitest'

const { createWorkerMetrics } = candidate<typeof import('./solution.ts')>()

const joined = check('shows 0 for a worker that joined', async () => {
  const workers = await createWorkerMetrics()
  await workers.joined('w-1')
  await judge(workers, { story: 'w-1 joined', required: { 'w-1': 0 } })
})

check('follows jobs and reports', { after: joined }, async () => {
  const workers = await createWorkerMetrics()
  for (const worker of ['w-1', 'w-2', 'w-3']) await workers.joined(worker)
  for (let job = 0; job < 3; job++) await workers.started('w-1')
  await workers.ended('w-1')
  await workers.started('w-2')
  await workers.ended('w-2')
  await workers.started('w-3')
  await workers.reported('w-3', 5)
  await workers.started('w-3')
  await judge(workers, {
    story:
      'w-1 started 3 jobs and ended 1, w-2 started 1 and ended it, w-3 started 1, reported 5 and started 1 more',
    required: { 'w-1': 2, 'w-2': 0, 'w-3': 6 },
  })
})

check('forgets a worker that left', { after: joined }, async () => {
  const workers = await createWorkerMetrics()
  for (const worker of ['w-1', 'w-7']) await workers.joined(worker)
  await workers.started('w-7')
  // A scrape while it is there: what is made for it has to go.
  await read(workers)
  await workers.left('w-7')
  const gone = await read(workers)
  if (gone['w-7'] === 0)
    misconception('w-7 reads 0: a worker that is idle, and one that is gone, are not the same.')
  judgeSeries(gone, { story: 'w-7 left with 1 job running', required: { 'w-1': 0 } })
  await workers.ended('w-7')
  const late = await read(workers)
  if (late['w-7'] === -1)
    misconception('The job of w-7 ended after w-7 had left: dec() made its series anew, at -1.')
  judgeSeries(late, { story: 'w-7 left, and its job ended afterwards', required: { 'w-1': 0 } })
  await workers.started('w-7')
  await workers.reported('w-7', 3)
  await judge(workers, { story: 'w-7 left, and was told of afterwards', required: { 'w-1': 0 } })
})

check('takes a worker back', { after: joined }, async () => {
  const workers = await createWorkerMetrics()
  await workers.joined('w-7')
  await workers.reported('w-7', 3)
  await workers.left('w-7')
  await workers.joined('w-7')
  await workers.started('w-7')
  await judge(workers, { story: 'w-7 left with 3 jobs, joined again and started 1', required: { 'w-7': 1 } })
})

check('ignores strangers', { after: joined }, async () => {
  const workers = await createWorkerMetrics()
  await workers.joined('w-1')
  await workers.started('w-8')
  await workers.ended('w-9')
  await workers.reported('w-9', 3)
  await workers.left('w-6')
  await judge(workers, {
    story: 'w-1 joined, and w-6, w-8 and w-9, which never did, were told of',
    required: { 'w-1': 0 },
  })
})

type Workers = Awaited<ReturnType<typeof createWorkerMetrics>>
type Series = Record<string, number>

const judge = async (workers: Workers, story: { story: string; required: Series }): Promise<void> =>
  judgeSeries(await read(workers), story)

const judgeSeries = (found: Series, { story, required }: { story: string; required: Series }): void => {
  expect(
    found,
    `${story}. jobs_running reads ${list(found)} (required: ${list(required)}). The scheduler sends work by these numbers.`,
  ).toEqual(required)
}

const list = (series: Series): string =>
  Object.entries(series)
    .toSorted(([one], [other]) => one.localeCompare(other))
    .map(([worker, running]) => `${worker}: ${running}`)
    .join(', ') || 'nothing'

const read = async (workers: Workers): Promise<Series> => {
  const text = String(await data(await workers.metrics()))
  try {
    const metrics = readExposition(text)
    const type = metrics.family('jobs_running')?.type ?? 'gauge'
    expect(type, `jobs_running is a ${type} (required: a gauge). rate() over it would mean nothing.`).toBe(
      'gauge',
    )
    return Object.fromEntries(
      metrics.series('jobs_running').map(({ labels, value }) => [labels.worker ?? '', value]),
    )
  } catch (error) {
    if (!(error instanceof ExpositionError)) throw error
    return fail(
      `metrics() breaks the format, ${error.message} (required: the text of /metrics). Nothing of it is stored.`,
    )
  }
}
