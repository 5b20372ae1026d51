import { check } from '@firedrill/judge/testing'
import { expect } from 'vitest'
import type { Task } from '../types.ts'
import { type Automation, judgeFields, makeTask, tell } from './judgements.ts'

export const checkReturns = ({ returnOf }: Automation): void => {
  const usual = '40 times 30 minutes, 0.8 covered, 40 hours to build, 4 a month to keep'

  const saves = check('computes what a month saves', async () => {
    const cost = 'The proposal promises hours that nobody gets back.'
    await judgeFields(
      `${usual}, over 12 months`,
      returnOf(makeTask(), 12),
      { monthlyHours: 12, netHours: 104 },
      cost,
    )
    await judgeFields(
      'The same with 20 hours a month to keep',
      returnOf(makeTask({ upkeepHours: 20 }), 12),
      { monthlyHours: -4, netHours: -88 },
      cost,
    )
    await judgeFields(
      'The same over 0 months',
      returnOf(makeTask(), 0),
      { monthlyHours: 12, netHours: -40 },
      cost,
    )
    await judgeFields(
      'The same with 0.25 covered',
      returnOf(makeTask({ coveredShare: 0.25 }), 12),
      { monthlyHours: 1, netHours: -28 },
      cost,
    )
  })

  check('knows when it has paid, and when never', { after: saves }, async () => {
    const cost = 'Whether it pays within the year is what the meeting asks.'
    for (const [what, patch, paybackMonths] of [
      [usual, {}, 40 / 12],
      ['The same with 10 hours to build', { buildHours: 10 }, 10 / 12],
      ['The same with nothing to build', { buildHours: 0 }, 0],
      ['The same with 16 hours a month to keep, which is all it saves', { upkeepHours: 16 }, null],
      ['The same with 20 hours a month to keep', { upkeepHours: 20 }, null],
    ] as const) {
      await judgeFields(what, returnOf(makeTask(patch), 1), { paybackMonths }, cost)
    }
  })

  check('refuses numbers that cannot be', { after: saves }, async () => {
    const faults: Partial<Task>[] = [
      { timesPerMonth: -1 },
      { minutes: Number.NaN },
      { buildHours: Number.POSITIVE_INFINITY },
      { upkeepHours: -0.5 },
      { coveredShare: 1.01 },
      { coveredShare: -0.1 },
      { coveredShare: 80 },
    ]
    const calls = [
      ...faults.map((fault) => [tell(fault), async () => await returnOf(makeTask(fault), 12)] as const),
      ['-1 months', async () => await returnOf(makeTask(), -1)] as const,
    ]
    for (const [what, call] of calls) {
      const given = await call().then(tell, (error: unknown) =>
        error instanceof Error ? error.name : tell(error),
      )
      expect(
        given,
        `${what}: you gave ${given} (required: a RangeError). ${
          what.includes('coveredShare')
            ? 'A percent among ratios makes every proposal pay.'
            : 'A typing error becomes a return, and the return a decision.'
        }`,
      ).toBe('RangeError')
    }
  })
}
