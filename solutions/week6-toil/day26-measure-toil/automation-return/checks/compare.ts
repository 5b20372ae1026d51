import { check } from '@firedrill/judge/testing'
import type { Period } from '../types.ts'
import { type Automation, judgeFields, tell } from './judgements.ts'

const before: Period = { days: 28, customers: 400, minutes: 2_000, careMinutes: 0 }

export const checkCompare = ({ comparePeriods }: Automation): void => {
  const compare = (after: Partial<Period>, patch: Partial<Period> = {}) =>
    comparePeriods({ ...before, ...patch }, { ...before, minutes: 1_000, ...after })
  const usual = '28 days, 400 customers and 2,000 minutes before'

  const expects = check('expects what days and customers explain', async () => {
    const cost = 'A quiet month is called a success, or a growing service a failure.'
    await judgeFields(
      `${usual}; 1,000 minutes after`,
      compare({}),
      { expectedMinutes: 2_000, savedMinutes: 1_000, savedShare: 0.5, verdict: 'saved' },
      cost,
    )
    await judgeFields(
      `${usual}; 800 customers and 2,000 minutes after`,
      compare({ customers: 800, minutes: 2_000 }),
      { expectedMinutes: 4_000, savedMinutes: 2_000, savedShare: 0.5, verdict: 'saved' },
      cost,
    )
    await judgeFields(
      `${usual}; 200 customers and 950 minutes after`,
      compare({ customers: 200, minutes: 950 }),
      { expectedMinutes: 1_000, savedMinutes: 50, savedShare: 0.05, verdict: 'no difference' },
      cost,
    )
    await judgeFields(
      `${usual}; 14 days and 950 minutes after`,
      compare({ days: 14, minutes: 950 }),
      { expectedMinutes: 1_000, savedMinutes: 50, savedShare: 0.05, verdict: 'no difference' },
      cost,
    )
  })

  check('counts care against the saving', { after: expects }, async () => {
    const cost = 'The program has taken over the work, and its care takes over the team.'
    for (const [minutes, careMinutes, savedShare, verdict] of [
      [1_000, 400, 0.3, 'saved'],
      [1_000, 798, 0.101, 'saved'],
      [1_000, 802, 0.099, 'no difference'],
      [1_000, 998, 0.001, 'no difference'],
      [1_000, 1_000, 0, 'no difference'],
      [1_000, 1_002, -0.001, 'worse'],
      [1_000, 1_600, -0.3, 'worse'],
      [0, 0, 1, 'saved'],
    ] as const) {
      await judgeFields(
        `${usual}; ${minutes} minutes and ${careMinutes} of care after`,
        compare({ minutes, careMinutes }),
        { savedMinutes: 2_000 * savedShare, savedShare, verdict },
        cost,
      )
    }
  })

  check('compares only what can be compared', { after: expects }, async () => {
    const none = {
      expectedMinutes: undefined,
      savedMinutes: undefined,
      savedShare: undefined,
      verdict: 'no comparison',
    }
    for (const [after, patch] of [
      [{ days: 13 }, {}],
      [{}, { days: 13 }],
      [{ customers: 0 }, {}],
      [{}, { customers: 0 }],
      [{}, { minutes: 0 }],
    ] as [Partial<Period>, Partial<Period>][]) {
      await judgeFields(
        `${tell(patch)} before, ${tell(after)} after, else ${usual} and 1,000 minutes after`,
        compare(after, patch),
        none,
        'A number comes out that somebody will put on a slide.',
      )
    }
    await judgeFields(
      '14 days before and after, 2,000 and 1,000 minutes',
      compare({ days: 14 }, { days: 14 }),
      { savedShare: 0.5, verdict: 'saved' },
      'Two weeks are enough to compare.',
    )
  })
}
