import type { Item } from '@firedrill/course'
import type { Entry } from '@firedrill/journal'
import { expect, test } from 'vitest'
import { timeBetween } from './time-between.ts'

const item = { id: 'day1/first' } as Item
const minute = 60_000
const entry = (kind: Entry['kind'], atMs: number, part: object = {}): Entry =>
  ({ kind, item: item.id, place: 'work', at: new Date(atMs).toISOString(), ...part }) as Entry
const time = (entries: Entry[], nowMs: number) => timeBetween(item, 'work', { entries, nowMs })

test.each([
  ['from opening to pass', [entry('open', 0)], 5 * minute, 300],
  [
    'over tries and hints',
    [entry('open', 0), entry('try', 9 * minute), entry('hint', 18 * minute)],
    20 * minute,
    1_200,
  ],
  [
    'from the first opening',
    [entry('open', 0), entry('try', minute), entry('open', 2 * minute)],
    3 * minute,
    180,
  ],
  [
    'since the last end',
    [entry('open', 0), entry('attempt', minute), entry('open', 60 * minute)],
    61 * minute,
    60,
  ],
  ['never, where it was not opened', [entry('try', 0)], minute, null],
  ['never, where ten minutes are unknown', [entry('open', 0), entry('try', 10 * minute)], 11 * minute, null],
  [
    'without what another place has',
    [entry('open', 0), entry('open', -5 * minute, { place: 'review' })],
    minute,
    60,
  ],
  ['without a step back of the clock', [entry('open', 2 * minute), entry('try', minute)], 3 * minute, 120],
] as const)('the time counts %s', (_name, entries, nowMs, seconds) => {
  expect(time([...entries], nowMs)).toBe(seconds)
})
