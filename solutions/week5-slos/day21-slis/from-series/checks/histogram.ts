import { check, data, misconception } from '@firedrill/judge/testing'
import { expect } from 'vitest'
import type { Labels, VectorSeries } from '../types.ts'
import { type FromSeries, judgeCounts, judgeRangeError, seriesOf, tell } from './judgements.ts'

/** The buckets of one pod, in no order. */
const histogram = (labels: Labels, buckets: Record<string, number>): VectorSeries[] =>
  Object.entries(buckets)
    .toSorted(([one], [other]) => (one < other ? 1 : -1))
    .map(([le, count]) => seriesOf({ le, ...labels }, count))

const a = histogram({ pod: 'a' }, { '0.1': 50, '0.3': 90.5, '0.5': 95, '+Inf': 100 })
const b = histogram({ pod: 'b' }, { '0.1': 20, '0.3': 40, '0.5': 80, '+Inf': 300 })

export const checkHistogram = ({ countWithin }: FromSeries): void => {
  const within = check('takes the bucket at the bound, of all pods', async () => {
    const what = 'Pod a with 50, 90.5, 95 and 100 up to 0.1, 0.3, 0.5 and +Inf, pod b with 20, 40, 80 and 300'
    const pods = [...b, ...a]
    const found = await data(await countWithin(pods, 0.3))
    if (found?.good === 200.5)
      misconception('Buckets up to the bound were added up: but each holds the smaller ones already.')
    for (const [seconds, good] of [
      [0.3, 130.5],
      [0.1, 70],
      [0.5, 175],
    ]) {
      await judgeCounts(
        `${what}: within ${seconds}`,
        countWithin(pods, seconds),
        { good, valid: 400 },
        'The objective is decided by other requests than those it speaks of.',
      )
    }
    const routes = [
      ...histogram({ pod: 'a', route: '/buy' }, { '0.3': 1, '+Inf': 2 }),
      ...histogram({ pod: 'a', route: '/' }, { '0.3': 10, '+Inf': 10 }),
    ]
    await judgeCounts(
      'One pod, the route /buy with 1 of 2 within 0.3, the route / with 10 of 10',
      countWithin(routes, 0.3),
      { good: 11, valid: 12 },
      'A route disappears behind another.',
    )
    await judgeCounts(
      'No series',
      countWithin([], 0.3),
      undefined,
      'What was not measured becomes a measurement.',
    )
  })

  check('reads bounds as numbers', { after: within }, async () => {
    for (const le of ['0.30', '3e-1', '.3']) {
      await judgeCounts(
        `A bound that is written ${le}: within 0.3`,
        countWithin(histogram({ pod: 'a' }, { '0.1': 5, [le]: 9, '1.0': 9, '+Inf': 10 }), 0.3),
        { good: 9, valid: 10 },
        'Another client, or another version of Prometheus, writes bounds in its own way.',
      )
    }
    await judgeCounts(
      'A bound that is written 1.0: within 1',
      countWithin(histogram({ pod: 'a' }, { '0.3': 8, '1.0': 9, '+Inf': 10 }), 1),
      { good: 9, valid: 10 },
      'Prometheus 3 writes whole bounds like this, and the SLI ends with the upgrade.',
    )
    const mixed = [
      ...histogram({ pod: 'a' }, { '0.3': 8, '+Inf': 10 }),
      ...histogram({ pod: 'b' }, { '0.30': 7, '+Inf': 10 }),
    ]
    await judgeCounts(
      'Pod a with the bound 0.3, pod b with 0.30: within 0.3',
      countWithin(mixed, 0.3),
      { good: 15, valid: 20 },
      'In a Prometheus 2, or over its upgrade, half of the pods are left out.',
    )
  })

  check('refuses a bound that is not there', { after: within }, async () => {
    const old = histogram({ pod: 'old' }, { '0.1': 1, '0.25': 60, '0.5': 95, '1': 99, '+Inf': 100 })
    const guess = 'Between two bounds nobody knows who was in time, and the report says a number.'
    for (const [what, vector] of [
      ['One pod with the bounds 0.1, 0.25, 0.5 and 1', old],
      ['A pod with a bound at 0.3, and one with 0.1, 0.25, 0.5 and 1', [...a, ...old]],
    ] as const) {
      const message = await judgeRangeError(
        `${what}: within 0.3`,
        async () => await countWithin([...vector], 0.3),
        guess,
      )
      expect(
        /0\.25(?!\d)/.test(message) && /0\.5(?!\d)/.test(message),
        `${what}: within 0.3, the message of the error is ${tell(message)} (required: one with 0.25 and 0.5). Whoever reads it has to search for a bound that exists.`,
      ).toBe(true)
    }
    await judgeRangeError(
      'Bounds of 0.25 and 0.5: within 0.05, below them all',
      async () => await countWithin(histogram({}, { '0.25': 6, '0.5': 9, '+Inf': 10 }), 0.05),
      guess,
    )
    await judgeRangeError(
      'Bounds of 0.25 and 0.5: within 2, above them all',
      async () => await countWithin(histogram({}, { '0.25': 6, '0.5': 9, '+Inf': 10 }), 2),
      guess,
    )
  })
}
