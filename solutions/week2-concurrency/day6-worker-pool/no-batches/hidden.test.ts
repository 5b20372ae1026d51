import { inspect } from 'node:util'
import { candidate, check, data, misconception } from '@firedrill/judge/testing'
import { expect } from 'vitest'
import { startJob } from './checks/job.ts'

const { mapPool } = candidate<typeof import('./solution.ts')>()

const items = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10]
const start = (workers: number) => startJob((work) => mapPool(items, workers, work))

const bound = check('never runs more than its workers', async () => {
  for (const workers of [3, 1]) {
    const job = start(workers)
    await job.finish()
    expect(
      job.peak(),
      `10 items, ${workers} ${workers === 1 ? 'worker' : 'workers'}. ${job.peak()} were in flight at once (required: ${workers}). The bound is there for what the other side can bear.`,
    ).toBe(workers)
    expect(
      job.begun,
      `You began ${inspect(job.begun)} (required: each item once, in order). What is left out is never checked.`,
    ).toEqual(items)
  }
})

check('fills a free place at once', { after: bound }, async () => {
  const job = start(3)
  await job.settled()
  // The first item stays open; each other one ends when it has begun.
  for (let seen = 0; job.begun.length > seen; ) {
    seen = job.begun.length
    for (const item of job.begun.slice(1)) job.end(item)
    await job.settled()
  }
  const begun = job.begun.length
  if (begun === 3) {
    misconception(
      'The next three wait for all of the first three: that is a batch, and its slowest holds it.',
    )
  }
  await job.finish()
  expect(
    begun,
    `3 workers; the first item was slow, all others ended at once. ${begun} of 10 items had begun while it ran (required: 10). One slow host stops the sweep of all.`,
  ).toBe(10)
})

check('gives the results in order', { after: bound }, async () => {
  const job = start(4)
  await job.settled()
  for (const item of [3, 1, 4, 2]) {
    job.end(item)
    await job.settled()
  }
  const results = await job.finish()
  if (String(results).startsWith('result 3,result 1')) {
    misconception('The results stand in the order in which the items ended.')
  }
  const required = items.map((item) => `result ${item}`)
  expect(
    results,
    `The items ended as 3, 1, 4, 2 and so on. You gave ${inspect(results)} (required: ${inspect(required)}). The results stand beside the wrong hosts.`,
  ).toEqual(required)
  const none = await data(await mapPool([], 3, async () => 'nobody'))
  expect(none, `Without items you gave ${inspect(none)} (required: []). An empty list is a list.`).toEqual([])
  const odd = await data(await mapPool([0, '', null, undefined], 2, async (item) => `result ${String(item)}`))
  expect(
    odd,
    `The items were 0, '', null and undefined. You gave ${inspect(odd)} (required: four results). Whatever stands in a list is an item.`,
  ).toEqual(['result 0', 'result ', 'result null', 'result undefined'])
  const few = await data(await mapPool([1, 2], 9, async (item) => `result ${String(item)}`))
  expect(
    few,
    `2 items, 9 workers. You gave ${inspect(few)} (required: [ 'result 1', 'result 2' ]). A pool may be larger than its work.`,
  ).toEqual(['result 1', 'result 2'])
})

check('refuses workers that cannot work', { after: bound }, async () => {
  for (const workers of [0, -1, 1.5, Number.NaN]) {
    let worked = 0
    const given = await mapPool(items, workers, async () => void worked++).then(
      (results) => `gave ${inspect(results)}`,
      (error: unknown) => (error instanceof RangeError ? 'a RangeError' : `rejected with ${inspect(error)}`),
    )
    expect(
      `${given}, ${worked} calls`,
      `With ${workers} workers you ${given} after ${worked} calls (required: a RangeError, no call). A setting of 0 looks like a sweep that found nothing.`,
    ).toBe('a RangeError, 0 calls')
  }
})
