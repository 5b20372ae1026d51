import { check, misconception } from '@firedrill/judge/testing'
import { expect } from 'vitest'
import type { Point } from '../types.ts'
import {
  dayMs,
  type Forecast,
  isNear,
  judgeFields,
  judgeRangeError,
  makeDays,
  rounded,
  sunday,
  tell,
} from './judgements.ts'
import { certified, norris } from './norris.ts'

export const checkLine = ({ fitLine, valueAt }: Forecast): void => {
  /** x in days from 1 March 2026 on. */
  const points: Point[] = norris
    .toReversed()
    .map(([x, value]) => ({ t: sunday + Math.round(x * dayMs), value }))
  const measured = '36 points that NIST has certified the line of'
  const hourly = [0, 6, 12, 18].map((hour, index) => ({
    t: sunday + hour * 3_600_000,
    value: 100 + 3 * index,
  }))

  const fits = check('fits the line of least squares', async () => {
    const cost = 'Each forecast that is made of the line is off.'
    await judgeFields(
      'Values of 10, 12, 14 and 16 on four days',
      fitLine(makeDays([10, 12, 14, 16])),
      { origin: sunday, n: 4, meanX: 1.5, sxx: 5, slope: 2, intercept: 10 },
      cost,
    )
    const ofADay = await fitLine(hourly).then(
      () => 'a line',
      (error: unknown) => (error instanceof Error ? error.name : 'no error'),
    )
    if (ofADay === 'RangeError') misconception('All points of a day were given the same x.')
    await judgeFields(
      'Values of 100, 103, 106 and 109, six hours apart',
      fitLine(hourly),
      { origin: sunday, n: 4, meanX: 0.375, sxx: 0.3125, slope: 12, intercept: 100 },
      cost,
    )
    await judgeFields(
      `${measured}, in any order`,
      fitLine(points),
      {
        origin: sunday + 0.2 * dayMs,
        n: 36,
        meanX: 418.9777777778,
        sxx: 4_237_993.0222222,
        slope: certified.slope,
        intercept: certified.intercept + 0.2 * certified.slope,
      },
      cost,
    )
    for (const x of [0, 400.25, 1_200]) {
      const given = await valueAt(await fitLine(points), sunday + x * dayMs)
      const required = certified.intercept + certified.slope * x
      expect(
        isNear(given, required),
        `${measured}, the line's value ${x} days after 1 March: you gave ${tell(rounded(given))} (required: ${tell(rounded(required))}). ${cost}`,
      ).toBe(true)
    }
  })

  check('tells how far points lie from the line', { after: fits }, async () => {
    const cost = 'How much a forecast may be off, and whether there is a trend at all, is told wrong.'
    await judgeFields(
      measured,
      fitLine(points),
      { residualError: certified.residualError, r2: certified.r2 },
      cost,
    )
    await judgeFields(
      'Values of 10, 16, 10 and 16 on four days',
      fitLine(makeDays([10, 16, 10, 16])),
      { residualError: 3.794733192, r2: 0.2 },
      cost,
    )
    await judgeFields(
      'Values of 10, 12, 14 and 16 on four days',
      fitLine(makeDays([10, 12, 14, 16])),
      { residualError: 0, r2: 1 },
      cost,
    )
    await judgeFields(
      'Values of 5, 9 and 5 on three days',
      fitLine(makeDays([5, 9, 5])),
      { residualError: 3.265986324, r2: 0 },
      cost,
    )
    const nothing = 'There is nothing that the line could explain.'
    await judgeFields(
      'A value of 40 on each of five days',
      fitLine(makeDays([40, 40, 40, 40, 40])),
      { slope: 0, intercept: 40, residualError: 0, r2: undefined },
      nothing,
    )
    await judgeFields(
      'A value of 0.1 on each of three days',
      fitLine(makeDays([0.1, 0.1, 0.1])),
      { slope: 0, intercept: 0.1, residualError: 0, r2: undefined },
      nothing,
    )
  })

  check('refuses what has no line', { after: fits }, async () => {
    const cost = 'A plan is made of numbers that nothing stands behind.'
    for (const [what, given] of [
      ['No points', []],
      ['One point', makeDays([5])],
      ['Two points', makeDays([5, 6])],
      ['Four points of one time', [1, 2, 3, 4].map((value) => ({ t: sunday, value }))],
    ] as const) {
      await judgeRangeError(what, async () => await fitLine([...given]), cost)
    }
  })
}
