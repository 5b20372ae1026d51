import type { Course, Item } from '@firedrill/course'
import type { Entry } from '@firedrill/journal'
import { expect, test } from 'vitest'
import type { Due } from '../review/schedule.ts'
import { offerTestOut } from '../history/test-out.ts'
import { summarize } from '../history/summary.ts'
import { countStats } from './stats.ts'

const makeItem = (slug: string, kind: Item['kind'] = 'code'): Item =>
  ({ id: `day1/${slug}`, slug, kind, parSeconds: 100 }) as Item
const drills = ['a', 'b', 'c', 'd', 'e'].map((slug) => makeItem(slug))
const [a, b, c, d] = drills as [Item, Item, Item, Item, Item]
const day = { id: 'day1', items: [...drills, makeItem('big', 'exercise')] } as never
const course = {
  weeks: [
    { id: 'week1', title: 'HTTP', days: [day] },
    { id: 'week2', title: 'Async', days: [] },
  ],
} as unknown as Course

let serial = 0
const entry = (item: Item, part: object = {}): Entry => ({
  version: 1,
  id: `${serial++}`,
  kind: 'attempt',
  at: '2026-11-25T12:00:00.000Z',
  item: item.id,
  result: 'pass',
  seconds: 50,
  hints: 0,
  tries: 1,
  place: 'work',
  day: '2026-11-25',
  ...part,
})
const failed = (item: Item, ...failing: string[]): Entry =>
  ({ ...entry(item), kind: 'try', status: 'fail', failing }) as unknown as Entry

test('an empty history has no rates instead of zeros', () => {
  expect(countStats(course, [])).toEqual({
    activity: [],
    topics: [],
    firstTry: { clean: 0, total: 0, rate: null },
    pace: { median: null, timed: 0 },
    hints: 0,
    reveals: 0,
    retention: { remembered: 0, reviews: 0, rate: null },
    stuck: [],
  })
})

test('stats count days, topics, first tries, pace, hints, reveals, reviews and what blocked', () => {
  const entries = [
    entry(a),
    failed(b, 'slow', 'late'),
    failed(b, 'slow'),
    entry(b, { result: 'leave', tries: 2, seconds: 30, hints: 1 }),
    entry(b, { tries: 1, seconds: 150, hints: 1 }),
    entry(c, { result: 'reveal', tries: 1, seconds: null, day: '2026-11-26' }),
    entry(a, { place: 'review', day: '2026-11-27', at: '2026-11-27T12:00:00.000Z', seconds: 20 }),
    entry(c, { place: 'review', day: '2026-11-27', at: '2026-11-27T12:00:00.000Z', result: 'reveal' }),
    entry(makeItem('gone'), { day: '2026-11-28', seconds: 7 }),
  ]
  const stats = countStats(course, entries)
  const goes = {
    firstTry: { clean: 1, total: 3, rate: 1 / 3 },
    pace: { median: 0.5, timed: 3 },
    hints: 1,
    reveals: 2,
  }
  expect(stats).toEqual({
    activity: [
      { day: '2026-11-25', attempts: 3, passed: 2, reviews: 0, seconds: 230 },
      { day: '2026-11-26', attempts: 1, passed: 0, reviews: 0, seconds: 0 },
      { day: '2026-11-27', attempts: 2, passed: 1, reviews: 2, seconds: 70 },
      { day: '2026-11-28', attempts: 1, passed: 1, reviews: 0, seconds: 7 },
    ],
    topics: [{ id: 'week1', title: 'HTTP', passed: 2, total: 6, seconds: 300, ...goes }],
    ...goes,
    retention: { remembered: 1, reviews: 2, rate: 0.5 },
    stuck: [
      { item: b, check: 'slow', times: 2 },
      { item: b, check: 'late', times: 1 },
    ],
  })
})

const open = () => ({ state: 'new', isKnown: false }) as never

const offer = (entries: Entry[]) => offerTestOut(day, { entries, stateOf: open })

test('a test-out is offered once more than half of the drills, and three, were clean at the first try', () => {
  expect(offer([entry(a), entry(b)])).toBeNull()
  const six = { items: [...drills, makeItem('f')] } as never
  const half = [entry(a), entry(b), entry(c)]
  expect(offerTestOut(six, { entries: half, stateOf: open })).toBeNull()
  expect(offer([entry(a), entry(b), entry(c)])).toMatchObject({ clean: 3, drills: 5 })
  expect(offer([entry(a), entry(b), entry(c, { hints: 1 })])).toBeNull()
  expect(offer([entry(a), entry(b), entry(c, { tries: 2 })])).toBeNull()
  expect(offer([entry(a), entry(b), entry(c, { result: 'leave' }), entry(c)])).toBeNull()
  expect(offer([entry(a), entry(b), entry(c, { result: 'reveal' }), entry(c)])).toBeNull()
  expect(offer([entry(a), entry(b), entry(c), entry(d, { result: 'reveal' })])).not.toBeNull()
})

test('a test-out leaves out what is over, and is not offered where nothing is left', () => {
  const entries = [entry(a), entry(b), entry(c)]
  const stateOf = (item: Item) => ({ state: item === a ? 'passed' : 'new', isKnown: item === b }) as never
  expect(offerTestOut(day, { entries, stateOf })?.rest.map(({ slug }) => slug)).toEqual([
    'c',
    'd',
    'e',
    'big',
  ])
  expect(
    offerTestOut(day, { entries, stateOf: () => ({ state: 'seen', isKnown: false }) as never }),
  ).toBeNull()
})

test('a summary tells this session alone, with the best of the whole history as it was then', () => {
  const before = entry(a, { seconds: 40 })
  const own = [entry(a, { seconds: 30, hints: 2 }), failed(b, 'x'), entry(b, { result: 'leave', seconds: 5 })]
  const dues = [{ item: a, day: '2026-11-29' }] as Due[]
  const found = summarize({
    items: drills,
    own,
    all: [before, ...own, entry(a, { seconds: 10 })],
    dues,
    today: '2026-11-25',
  })
  expect(found).toEqual({
    attempts: [
      {
        item: a,
        place: 'work',
        result: 'pass',
        seconds: 30,
        parSeconds: 100,
        bestSeconds: 30,
        isBest: true,
        tries: 1,
        hints: 2,
        comesBack: { day: '2026-11-29', inDays: 4 },
      },
      expect.objectContaining({
        item: b,
        result: 'leave',
        bestSeconds: null,
        isBest: false,
        comesBack: null,
      }),
    ],
    seconds: 35,
    passed: 1,
    hints: 2,
    revealed: 0,
  })
})
