import * as fc from 'fast-check'
import { expect, onTestFinished, test } from 'vitest'
import { addDays, daysBetween, learnerDay } from './learner-day.ts'

const inZone = <Value>(zone: string, act: () => Value): Value => {
  const before = process.env.TZ
  onTestFinished(() => {
    if (before === undefined) delete process.env.TZ
    else process.env.TZ = before
  })
  process.env.TZ = zone
  return act()
}

const inBerlin = (text: string): string => inZone('Europe/Berlin', () => learnerDay(new Date(text)))

test('An evening that runs past midnight is one day, which ends at four.', () => {
  const days = ['2026-11-25T22:58:00Z', '2026-11-26T02:59:59Z', '2026-11-26T03:00:00Z']
  expect(days.map(inBerlin)).toEqual(['2026-11-25', '2026-11-25', '2026-11-26'])
})

test('The hour that summer time takes or gives makes no day longer than a date.', () => {
  expect([inBerlin('2026-03-29T01:30:00Z'), inBerlin('2026-03-29T12:00:00Z')]).toEqual([
    '2026-03-28',
    '2026-03-29',
  ])
  expect([inBerlin('2026-10-25T01:30:00Z'), inBerlin('2026-10-25T12:00:00Z')]).toEqual([
    '2026-10-24',
    '2026-10-25',
  ])
})

test('Days are added and counted the same way.', () => {
  fc.assert(
    fc.property(fc.integer({ min: -20_000, max: 20_000 }), (days) => {
      expect(daysBetween('2026-11-25', addDays('2026-11-25', days))).toBe(days)
    }),
  )
  expect(addDays('2028-02-28', 2)).toBe('2028-03-01')
})
