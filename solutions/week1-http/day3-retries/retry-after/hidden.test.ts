import { inspect } from 'node:util'
import { candidate, check, misconception } from '@firedrill/judge/testing'
import { expect } from 'vitest'

const { waitMs } = candidate<typeof import('./solution.ts')>()

const now = Date.UTC(2026, 2, 3, 2, 15)

check('reads seconds', async () => {
  for (const [value, required] of [
    ['120', 120_000],
    ['0', 0],
    // Also a year.
    ['2026', 2_026_000],
  ] as const) {
    await judge(value, required, 'Too early is refused again, too late is an outage of your own.')
  }
})

const dates = check('reads a date', async () => {
  const value = 'Tue, 03 Mar 2026 02:30:00 GMT'
  const given = await waitMs(value, now)
  if (Number.isNaN(given)) {
    misconception('The date became NaN, and a timer that is set to NaN strikes after 1 ms.')
  }
  await judge(value, 15 * 60_000, 'Clients that miss the date knock all night.')
  await judge('Tue, 03 Mar 2026 02:15:01 GMT', 1_000, 'Clients that miss the date knock all night.')
})

check('does not wait for what is past', { after: dates }, async () => {
  for (const value of ['Tue, 03 Mar 2026 02:14:00 GMT', 'Thu, 01 Jan 1970 00:00:00 GMT']) {
    await judge(value, 0, 'Clocks differ by seconds, and a wait below zero is none.')
  }
})

check('gives null for anything else', { after: dates }, async () => {
  for (const value of [
    undefined,
    '',
    'soon',
    '-5',
    '1.5',
    '12 s',
    '1e3',
    '0x10',
    'after Tue, 03 Mar 2026 02:30:00 GMT',
    '2026-03-03 02:30:00 GMT',
    'Tue, March 3, 2026 02:30:00 GMT',
    'Tue, 03 Mar 2026 02:30:00 GMT or so',
    'Tue, 03 Mar 2026 02:30:00 GMT (UTC)',
    'Tue, 40 Mar 2026 02:30:00 GMT',
    'Tue, 03 Mar 2026 25:30:00 GMT',
  ]) {
    await judge(
      value,
      null,
      'What nobody said is taken for an order, and your own backoff never gets its turn.',
    )
  }
})

const judge = async (value: string | undefined, required: number | null, cost: string): Promise<void> => {
  const given = await waitMs(value, now)
  const header = value === undefined ? 'no Retry-After' : `"Retry-After: ${value}"`
  expect(
    inspect(given),
    `At 02:15:00 GMT on 3 March 2026, ${header} gave ${inspect(given)} (required: ${inspect(required)}). ${cost}`,
  ).toBe(inspect(required))
}
