import { inspect } from 'node:util'
import { candidate, check, data, fail, misconception } from '@firedrill/judge/testing'
import { ExpositionError, readExposition } from '@firedrill/lab'
import { expect } from 'vitest'

const { createLatencyMetrics } = candidate<typeof import('./solution.ts')>()
const name = 'http_request_duration_seconds'
const defaults = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10]

const within = check('counts who was within 300 ms', async () => {
  const { buckets } = await observe([0, 20, 260, 299, 300, 301, 400, 900])
  const count = buckets.get(0.3)
  if (count === undefined) {
    const bounds = [...buckets.keys()]
      .map((bound) => (bound === Number.POSITIVE_INFINITY ? '+Inf' : bound))
      .join(', ')
    if (buckets.has(300)) misconception('The bounds are in milliseconds, the unit in the name is seconds.')
    fail(
      `The bounds are ${bounds || 'none at all'} (required: one at 0.3). Between two bounds nobody knows who was within the objective.`,
    )
  }
  if (count === 8)
    misconception('All 8 are within 0.3: seconds were compared with milliseconds, or bounds out of order.')
  expect(
    count,
    `0, 20, 260, 299, 300, 301, 400 and 900 ms: the bucket of 0.3 holds ${count} (required: 5). The objective is reported as kept, or as broken, when it is not.`,
  ).toBe(5)
})

check('keeps the default bounds', { after: within }, async () => {
  const { buckets } = await observe([20])
  const missing = defaults.filter((bound) => !buckets.has(bound))
  expect(
    missing,
    `The bounds ${missing.join(', ')} are gone (required: all of ${defaults.join(', ')}). Panels that ask for them are empty.`,
  ).toEqual([])
})

check('puts three requests where they belong', { after: within }, async () => {
  const { buckets, sum, count } = await observe([45, 120, 2_500])
  const required = [0, 0, 0, 1, 1, 2, 2, 2, 3, 3, 3]
  const found = defaults.map((bound) => buckets.get(bound) ?? null)
  if (sum === 2_665) misconception('The sum is in milliseconds, and the name says seconds.')
  expect(
    Math.round((sum ?? Number.NaN) * 1e6) / 1e6,
    `45, 120 and 2500 ms add up to ${sum} (required: 2.665). The mean on the board is another service's.`,
  ).toBe(2.665)
  expect(
    found,
    `45, 120 and 2500 ms: the default bounds hold ${inspect(found)} (required: ${inspect(required)}). Every quantile is computed from these.`,
  ).toEqual(required)
  expect(count, `3 requests were counted as ${count} (required: 3). The traffic on the board is wrong.`).toBe(
    3,
  )
})

check('ignores what is no duration', { after: within }, async () => {
  for (const strange of [Number.NaN, -5, Number.POSITIVE_INFINITY]) {
    const { sum, count } = await observe([1_000, strange])
    expect(
      [count, sum],
      `1000 ms and ${inspect(strange)} were observed as ${count}, with the sum ${sum} (required: 1, with the sum 1). One bad clock spoils the mean for good.`,
    ).toEqual([1, 1])
  }
})

const observe = async (times: number[]) => {
  const latency = await createLatencyMetrics()
  for (const ms of times) {
    await latency
      .observe(ms)
      .catch((error: Error) =>
        fail(
          `observe(${inspect(ms)}) threw: ${error.message} (required: no error). The request fails for the sake of its measurement.`,
        ),
      )
  }
  const text = String(await data(await latency.metrics()))
  try {
    const metrics = readExposition(text)
    const buckets = metrics
      .series(`${name}_bucket`)
      .map(
        ({ labels, value }) =>
          [labels.le === '+Inf' ? Number.POSITIVE_INFINITY : Number(labels.le), value] as const,
      )
    return {
      buckets: new Map(buckets),
      sum: metrics.value(`${name}_sum`),
      count: metrics.value(`${name}_count`),
    }
  } catch (error) {
    if (!(error instanceof ExpositionError)) throw error
    if (/increasing order/.test(error.message)) {
      misconception(
        'prom-client takes the bounds in the order given: a value goes into the first that is not below it.',
      )
    }
    return fail(
      `metrics() breaks the format, ${error.message} (required: the text of /metrics). No quantile can be computed.`,
    )
  }
}
