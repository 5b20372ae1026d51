import { inspect, isDeepStrictEqual } from 'node:util'
import { candidate, check, data, misconception } from '@firedrill/judge/testing'
import { expect } from 'vitest'
import type { Entry } from './solution.ts'

const { minutesByDay } = candidate<typeof import('./solution.ts')>()
const inNewYork = candidate<typeof import('./solution.ts')>({ env: { TZ: 'America/New_York' } })
const friday = '2026-03-06T16:00:00Z'

const entry = (minutes: number, startedAt: string | null, loggedAt = friday): Entry => ({
  minutes,
  startedAt,
  loggedAt,
})

const judge = async (
  what: string,
  entries: Entry[],
  required: Record<string, number>,
  cost: string,
  office = { minutesByDay },
): Promise<void> => {
  const given = { ...(await data(await office.minutesByDay(entries))) }
  expect(
    isDeepStrictEqual(given, required),
    `${what}: you gave ${inspect(given)} (required: ${inspect(required)}). ${cost}`,
  ).toBe(true)
}

const began = check('counts work on the day it began', async () => {
  await judge(
    '30 and 45 minutes on Monday, 20 on Tuesday, all written down on Friday',
    [entry(30, '2026-03-02T09:00:00Z'), entry(20, '2026-03-03T11:00:00Z'), entry(45, '2026-03-02T15:30:00Z')],
    { '2026-03-02': 75, '2026-03-03': 20 },
    'The board shows when people write, and nobody finds the day of the incident.',
  )
  await judge(
    '50 minutes from 23:40 on, written down a month later',
    [entry(50, '2026-02-28T23:40:00Z', '2026-04-01T09:00:00Z')],
    { '2026-02-28': 50 },
    'The work moves to another month, and with it the trend.',
  )
  await judge('No entries', [], {}, 'Work appears that nobody did.')
})

check('takes the day in UTC', { after: began }, async () => {
  const evening = [entry(25, '2026-03-02T22:30:00-05:00')]
  if ('2026-03-02' in (await data(await minutesByDay(evening)))) {
    misconception('The day was read off the text. 22:30 in New York is the next day in UTC.')
  }
  await judge(
    '25 minutes from 22:30 on 2 March, at an offset of -05:00',
    evening,
    { '2026-03-03': 25 },
    'One night of two offices is on the board as two.',
  )
  await judge(
    '25 minutes from 00:30 on 3 March, at an offset of +01:00',
    [entry(25, '2026-03-03T00:30:00+01:00')],
    { '2026-03-02': 25 },
    'One night of two offices is on the board as two.',
  )
  if ('2026-03-02' in (await data(await inNewYork.minutesByDay(evening)))) {
    misconception('The day was that of the machine. On one in New York it is another than on one in London.')
  }
  await judge(
    'The same evening, on a machine in New York',
    evening,
    { '2026-03-03': 25 },
    'The same work is on another day for each office that looks.',
    inNewYork,
  )
})

check('keeps apart what nobody knows the time of', { after: began }, async () => {
  const unknown = [entry(15, null), entry(30, '2026-03-02T09:00:00Z'), entry(5, null)]
  if ('2026-03-06' in (await data(await minutesByDay(unknown)))) {
    misconception('The time of writing stands in for the one that is missing, and Friday has it again.')
  }
  await judge(
    '15 and 5 minutes without a time, 30 on Monday',
    unknown,
    { '2026-03-02': 30, unknown: 20 },
    'What is missing looks like a measurement, or is gone from the sum.',
  )
})
