import { check, misconception } from '@firedrill/judge/testing'
import * as fc from 'fast-check'
import { expect } from 'vitest'
import { judge, judgeRangeErrors, type Risk } from './judgements.ts'
import { judgeLaw } from './laws.ts'

const day = 86_400_000

export const checkDowntime = ({ acceptableDowntime }: Risk): void => {
  const exactly = async (target: number, windowMs: number, required: number): Promise<void> => {
    judge(
      `${target} % of ${windowMs} ms`,
      // -0 is 0 here.
      (await acceptableDowntime(target, windowMs)) + 0,
      required,
      'Two tables for one objective differ, and the meeting is about the tables.',
    )
  }

  const cuts = check('cuts what is allowed to whole milliseconds', async () => {
    const month = await acceptableDowntime(99.9, 30 * day)
    if (month === 2_591_999) {
      misconception(
        '100 - 99.9 is 0.09999999999999432 in floating point: a millisecond is lost before anything is cut.',
      )
    }
    await exactly(99.9, 30 * day, 2_592_000)
    await exactly(99, 7 * day, 6_048_000)
    await exactly(99.95, 28 * day, 1_209_600)
    await exactly(99.9, 1_999, 1)
    await exactly(99.9, 999, 0)
    await exactly(99.9, 0, 0)
  })

  check('is exact for every target with four decimals', { after: cuts }, async () => {
    await exactly(100, 30 * day, 0)
    await exactly(0, 30 * day, 30 * day)
    await exactly(99.9999, 365 * day, 31_536)
    await exactly(99.9995, 365 * day, 157_680)
    await exactly(99.98, 30 * day, 518_400)
    await exactly(98.7654, 10_000_000, 123_460)
    await judgeLaw(fc.tuple(fc.nat(1_000_000), fc.nat(100 * day)), async ([units, windowMs]) =>
      exactly(units / 10_000, windowMs, Number((BigInt(windowMs) * BigInt(1_000_000 - units)) / 1_000_000n)),
    )
  })

  check('grows with the window and shrinks with the target', { after: cuts }, async () => {
    const inputs = fc.tuple(fc.nat(999_999), fc.nat(50 * day), fc.nat(50 * day))
    await judgeLaw(inputs, async ([units, one, other]) => {
      const target = units / 10_000
      const [first, second, both] = [
        await acceptableDowntime(target, one),
        await acceptableDowntime(target, other),
        await acceptableDowntime(target, one + other),
      ]
      expect(
        both - first - second === 0 || both - first - second === 1,
        `${target} % allows ${first} ms of ${one}, ${second} ms of ${other}, and ${both} ms of both (required: the sum, or 1 more, as each was cut). The days of a month do not add up to its budget.`,
      ).toBe(true)
      const stricter = await acceptableDowntime((units + 1) / 10_000, one)
      expect(
        stricter <= first,
        `${target} % allows ${first} ms of ${one}, ${(units + 1) / 10_000} % allows ${stricter} (required: no more). A stricter objective is the looser one.`,
      ).toBe(true)
    })
  })

  check('refuses targets and windows that cannot be', { after: cuts }, () =>
    judgeRangeErrors(
      [
        [-1, day],
        [100.5, day],
        [Number.NaN, day],
        [99.9, -1],
        [99.9, 1.5],
        [99.9, Number.NaN],
        [99.9, Number.POSITIVE_INFINITY],
      ].map(([target, windowMs]) => [
        `${target} % of ${windowMs} ms`,
        async () => await acceptableDowntime(target, windowMs),
      ]),
      'A typing error becomes a promise.',
    ),
  )
}
