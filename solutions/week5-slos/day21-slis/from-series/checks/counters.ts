import { check, data } from '@firedrill/judge/testing'
import * as fc from 'fast-check'
import { expect } from 'vitest'
import type { Counts, Labels, VectorSeries } from '../types.ts'
import { type FromSeries, judgeCounts, judgeRangeError, seriesOf, tell } from './judgements.ts'
import { judgeLaw } from './laws.ts'

const isBad = ({ code }: Labels): boolean => code.startsWith('5')
const month = [
  seriesOf({ pod: 'a', code: '200' }, '900.25'),
  seriesOf({ pod: 'a', code: '500' }, '10'),
  seriesOf({ pod: 'b', code: '200' }, '80'),
  seriesOf({ pod: 'b', code: '302' }, '9.75'),
]

export const checkCounters = ({ countRequests, share, total }: FromSeries): void => {
  const counts = check('counts good and valid over all series', async () => {
    await judgeCounts(
      'Pod a with 900.25 of 200 and 10 of 500, pod b with 80 of 200 and 9.75 of 302',
      countRequests(month, isBad),
      { good: 990, valid: 1_000 },
      'One pod, or one code, stands for the service.',
    )
    await judgeCounts(
      'Without the series of the code 500',
      countRequests(
        month.filter(({ metric }) => !isBad(metric)),
        isBad,
      ),
      { good: 990, valid: 990 },
      'A month without failures has no series of failures, and is the best there is.',
    )
    await judgeCounts(
      'With the series of the code 500 alone',
      countRequests([month[1]], isBad),
      { good: 0, valid: 10 },
      'An outage in which nothing else was answered is not told.',
    )
    const methods = [seriesOf({ method: 'GET' }, 3), seriesOf({ method: 'PUT' }, 4)]
    await judgeCounts(
      'GET 3 and PUT 4, where PUT is bad',
      countRequests(methods, ({ method }) => method === 'PUT'),
      { good: 3, valid: 7 },
      'What is bad is for the caller to say.',
    )
  })

  check('knows no series from no requests', { after: counts }, async () => {
    const silence = 'Whether a service was idle or was not measured decides who is called.'
    await judgeCounts('No series', countRequests([], isBad), undefined, silence)
    await judgeCounts(
      'A series with an increase of 0',
      countRequests([seriesOf({ code: '200' }, 0)], isBad),
      { good: 0, valid: 0 },
      silence,
    )
    for (const [given, required] of [
      [{ good: 0, valid: 0 }, undefined],
      [{ good: 0, valid: 4 }, 0],
      [{ good: 3, valid: 4 }, 0.75],
    ] as const) {
      const found = await share(given)
      expect(
        found,
        `share of ${tell(given)}: you gave ${tell(found)} (required: ${tell(required)}). An hour without requests has no share, an outage has one.`,
      ).toBe(required)
    }
    await judgeCounts('total of nothing', total([]), undefined, silence)
    await judgeCounts('total of undefined, twice', total([undefined, undefined]), undefined, silence)
    await judgeCounts(
      'total of undefined, 3 of 4 and 1 of 6',
      total([undefined, { good: 3, valid: 4 }, { good: 1, valid: 6 }]),
      { good: 4, valid: 10 },
      'A day that was not measured takes the month with it, or a share weighs as much as another.',
    )
  })

  check('refuses what is no number', { after: counts }, async () => {
    for (const value of ['NaN', '+Inf', 'oak']) {
      await judgeRangeError(
        `A series with the value ${value}`,
        async () => await countRequests([...month, seriesOf({ pod: 'c', code: '200' }, value)], isBad),
        'One broken series makes NaN of the month, or is left out of it in silence.',
      )
    }
  })

  check('adds up to the same, however it is split', { after: counts }, async () => {
    const countParts = async (parts: VectorSeries[][]) => {
      const counted: (Counts | undefined)[] = []
      for (const part of parts) counted.push(await readCounts(countRequests(part, isBad)))
      return total(counted)
    }
    await judgeCounts(
      'The four series, counted in parts of one, none and three, and added up by total',
      countParts([month.slice(0, 1), [], month.slice(1)]),
      { good: 990, valid: 1_000 },
      'The month differs from the sum of its days.',
    )
    await judgeLaw(fc.tuple(vectors, fc.nat(12)), async ([vector, at]) => {
      await judgeCounts(
        `${tell(vector.map(({ metric, value }) => `${metric.code}: ${value[1]}`))}, counted in two parts and added up by total`,
        countParts([vector.slice(at), vector.slice(0, at)]),
        await readCounts(countRequests(vector, isBad)),
        'The month differs from the sum of its days.',
      )
    })
  })
}

const vectors = fc.array(
  fc
    .tuple(fc.constantFrom('200', '204', '500', '503'), fc.nat(100_000))
    .map(([code, count]) => seriesOf({ code }, count / 4)),
  { maxLength: 12 },
)

/** Counts as data, whatever object they came in. */
const readCounts = async (answer: PromiseLike<unknown>): Promise<Counts | undefined> => {
  const counts = (await data(await answer)) as Counts | undefined
  return counts && { good: counts.good, valid: counts.valid }
}
