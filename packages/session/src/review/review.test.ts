import type { Item } from '@firedrill/course'
import { addDays, learnerDay } from '@firedrill/course'
import type { Entry } from '@firedrill/journal'
import * as fc from 'fast-check'
import { expect, onTestFinished, test } from 'vitest'
import { gradeAttempts } from './grade.ts'
import { planReview } from './queue.ts'
import { schedule } from './schedule.ts'

const makeItem = (slug: string, kind: Item['kind'] = 'code'): Item =>
  ({ id: `day1/${slug}`, slug, kind, parSeconds: 100 }) as Item
const [code, question, exercise] = [
  makeItem('code'),
  makeItem('question', 'choice'),
  makeItem('big', 'exercise'),
]
const others = [1, 2, 3, 4, 5].map((number) => makeItem(`other-${number}`))
const items = [code, question, exercise, ...others]
/** Five timed passes of other items, at three times par. */
const usual = (): Entry[] => others.map(({ id }, index) => attempt(at(index + 1), { item: id, seconds: 300 }))

let serial = 0
const attempt = (at: string, part: Partial<Extract<Entry, { kind: 'attempt' }>> = {}): Entry => ({
  version: 1,
  id: `${serial++}`,
  kind: 'attempt',
  at,
  item: code.id,
  result: 'pass',
  seconds: 100,
  hints: 0,
  tries: 1,
  place: 'work',
  day: at.slice(0, 10),
  ...part,
})
const grades = (entries: readonly Entry[]) => gradeAttempts(items, entries).map(({ grade }) => grade)
const at = (day: number, hour = 12): string => new Date(Date.UTC(2026, 0, day, hour)).toISOString()

const dueAfter = async (entries: readonly Entry[]): Promise<string> =>
  (await schedule(gradeAttempts(items, entries)))[0]?.day ?? ''

test.each([
  ['a clean pass', {}, ['good']],
  ['a pass far over par', { seconds: 9_000 }, ['good']],
  ['a pass without a clock', { seconds: null }, ['good']],
  ['a pass of code at the tenth try', { tries: 10 }, ['good']],
  ['a pass with a hint', { hints: 1 }, ['hard']],
  ['a reveal', { result: 'reveal' }, ['again']],
  ['a go that was left', { result: 'leave' }, []],
  ['a skip', { result: 'skip' }, []],
  ['an answer right at the first try', { item: question.id }, ['good']],
  ['an answer right at the second try', { item: question.id, tries: 2 }, ['hard']],
  ['an answer guessed until it was green', { item: question.id, tries: 3 }, ['again']],
  ['an exercise', { item: exercise.id }, []],
  ['an item that is gone', { item: 'day9/gone' }, []],
] as const)('%s: %j is graded %j', (_name, part, expected) => {
  expect(grades([attempt(at(1), part)])).toEqual(expected)
})

test("a clean pass well under the learner's own median is easy, once there is a median; reviews have one of their own", () => {
  expect(grades([...usual(), attempt(at(6), { seconds: 175 })]).at(-1)).toBe('easy')
  expect(grades([...usual(), attempt(at(6), { seconds: 185 })]).at(-1)).toBe('good')
  expect(grades([...usual(), attempt(at(6), { seconds: 10, hints: 1 })]).at(-1)).toBe('hard')
  expect(grades([...usual(), attempt(at(6), { seconds: 10, place: 'review' })]).at(-1)).toBe('good')
  expect(grades([...usual().slice(1), attempt(at(6), { seconds: 10 })]).at(-1)).toBe('good')
})

test('two goes of one day are one review, however many hours apart', () => {
  const again = (hour: number): Entry => attempt(at(9, hour), { place: 'review', hints: hour === 20 ? 1 : 0 })
  expect(grades([attempt(at(1)), again(6), again(20)])).toEqual(['good', 'good'])
})

test('what was shown after many good reviews is due the next day all the same', async () => {
  const entries = [attempt(at(1))]
  for (let review = 0; review < 5; review++) {
    const due = await dueAfter(entries)
    entries.push(attempt(`${due}T12:00:00.000Z`, { place: 'review' }))
  }
  const due = await dueAfter(entries)
  entries.push(attempt(`${due}T12:00:00.000Z`, { place: 'review', result: 'reveal' }))
  expect(await dueAfter(entries)).toBe(addDays(due, 1))
})

test('once an item has ended, only what is done from a fresh starter is a review', () => {
  const opened = attempt(at(9), { seconds: null })
  expect(grades([attempt(at(1), { result: 'reveal' }), opened])).toEqual(['again'])
  expect(grades([attempt(at(1)), opened, attempt(at(9), { place: 'review', hints: 1 })])).toEqual([
    'good',
    'hard',
  ])
})

test('of a day only the first end counts, and midnight makes no second one', () => {
  const late = attempt('2026-01-01T23:58:00.000Z', { result: 'reveal', day: '2026-01-01' })
  const copied = attempt('2026-01-02T00:03:00.000Z', { day: '2026-01-01', place: 'review' })
  expect(grades([late, copied])).toEqual(['again'])
  // A time zone that changes moves the calendar, not the clock.
  expect(grades([late, attempt('2026-01-02T00:03:00.000Z', { day: '2026-01-02', place: 'review' })])).toEqual(
    ['again'],
  )
  expect(grades([late, attempt('2026-01-02T09:00:00.000Z', { day: '2026-01-02', place: 'review' })])).toEqual(
    ['again', 'good'],
  )
})

const inZone = (zone: string): void => {
  const before = process.env.TZ
  onTestFinished(() => {
    if (before === undefined) delete process.env.TZ
    else process.env.TZ = before
  })
  process.env.TZ = zone
}

const plan = async (entries: readonly Entry[], now: string, minutes = 10) =>
  planReview(await schedule(gradeAttempts(items, entries)), {
    today: learnerDay(new Date(now)),
    nowMs: Date.parse(now),
    minutes,
    entries,
  })

test('what was revealed is due the next day, and not the same day', async () => {
  inZone('UTC')
  const entries = [attempt(at(1), { result: 'reveal' })]
  expect(await plan(entries, at(1, 20))).toMatchObject({
    items: [],
    due: 0,
    comesBack: [{ item: code, day: '2026-01-02', inDays: 1 }],
  })
  expect(await plan(entries, at(2))).toMatchObject({
    items: [{ item: code, day: '2026-01-02', grade: 'again', seconds: 100, isBegun: false }],
    comesBack: [],
  })
})

test('a change of time zone, east or west, neither doubles a review nor loses one', async () => {
  const entries = [attempt('2026-01-01T12:00:00.000Z', { result: 'reveal', day: '2026-01-01' })]
  const done = attempt('2026-01-02T12:00:00.000Z', { place: 'review', day: '2026-01-02' })
  for (const zone of ['Pacific/Kiritimati', 'Pacific/Pago_Pago', 'UTC']) {
    inZone(zone)
    expect((await plan(entries, '2026-01-01T12:05:00.000Z')).due).toBe(0)
    expect((await plan(entries, '2026-01-03T06:00:00.000Z')).due).toBe(1)
    expect((await plan([...entries, done], '2026-01-02T12:10:00.000Z')).due).toBe(0)
  }
})

test('better grades come back later, and every review in time makes the next gap longer', async () => {
  const after = (part: Parameters<typeof attempt>[1]) =>
    schedule(gradeAttempts(items, [...usual(), attempt(at(6), part)])).then(
      (dues) => dues.find(({ item }) => item === code)?.day ?? '',
    )
  const days = [
    await after({ result: 'reveal' }),
    await after({ hints: 1 }),
    await after({ seconds: 300 }),
    await after({ seconds: 10 }),
  ]
  expect(days).toEqual(days.toSorted())
  expect(new Set([days[0], days[2], days[3]]).size).toBe(3)
  const entries = [attempt(at(1))]
  let gap = 0
  for (let review = 0; review < 4; review++) {
    const due = await dueAfter(entries)
    const last = entries.at(-1)?.at.slice(0, 10) ?? ''
    const next = (Date.parse(due) - Date.parse(last)) / 86_400_000
    expect(next).toBeGreaterThan(gap)
    gap = next
    entries.push(attempt(`${due}T12:00:00.000Z`, { place: 'review' }))
  }
})

test('the queue ends with the time, begins with what is due longest, and is never empty while something is due', async () => {
  inZone('UTC')
  const many = Array.from({ length: 20 }, (_, index) => makeItem(`item-${index}`))
  const entries = many.map((item, index) =>
    attempt(at(index + 1), { item: item.id, result: 'reveal', day: at(index + 1).slice(0, 10) }),
  )
  const queue = async (minutes: number) =>
    planReview(await schedule(gradeAttempts(many, entries)), {
      today: '2026-02-10',
      nowMs: Date.parse('2026-02-10T12:00:00Z'),
      minutes,
      entries,
    })
  expect((await queue(10)).items.map(({ item }) => item.slug)).toEqual(
    ['0', '1', '2', '3', '4', '5'].map((number) => `item-${number}`),
  )
  expect(await queue(10)).toMatchObject({ due: 20, seconds: 600 })
  expect((await queue(0.5)).items).toHaveLength(1)
})

test("an estimate is the median of the learner's own last times of the item", async () => {
  const times = [1_000, 60, 50, 40, 80, 90].map((seconds, index) => attempt(at(index + 1), { seconds }))
  const [due] = (await plan(times, '2027-01-01T12:00:00.000Z')).items
  expect(due?.seconds).toBe(60)
})

test('a review that was opened and not ended is told as begun', async () => {
  const opened = { ...attempt(at(3)), kind: 'open', place: 'review' } as unknown as Entry
  const entries = [attempt(at(1), { result: 'reveal' }), opened]
  expect((await plan(entries, at(4))).items).toMatchObject([{ isBegun: true }])
  const left = attempt(at(3, 13), { result: 'leave', place: 'review' })
  expect((await plan([...entries, left], at(4))).items).toMatchObject([{ isBegun: false }])
})

test('however a history goes, the log has one line an item and day, and replaying it gives the same days', async () => {
  const one = fc.record({
    hours: fc.integer({ min: 0, max: 60 }),
    item: fc.constantFrom(code.id, question.id),
    result: fc.constantFrom('pass' as const, 'reveal' as const, 'leave' as const),
    tries: fc.integer({ min: 0, max: 5 }),
    hints: fc.integer({ min: 0, max: 2 }),
    seconds: fc.option(fc.nat({ max: 500 })),
    zone: fc.integer({ min: -11, max: 14 }),
    place: fc.constantFrom('work' as const, 'review' as const),
  })
  await fc.assert(
    fc.asyncProperty(fc.array(one, { maxLength: 40 }), async (goes) => {
      let hours = 0
      const entries = goes.map(({ hours: more, zone, ...part }) => {
        hours += more
        const moment = Date.UTC(2026, 0, 1, hours)
        const day = new Date(moment + (zone - 4) * 3_600_000).toISOString().slice(0, 10)
        return attempt(new Date(moment).toISOString(), { ...part, day })
      })
      const log = gradeAttempts(items, entries)
      const keys = log.map(({ item, day }) => `${item.id} ${day}`)
      expect(new Set(keys).size).toBe(keys.length)
      const days = (await schedule(log)).map(({ item, day, last }) => {
        expect(day >= addDays(last.day, 1)).toBe(true)
        return `${item.id} ${day}`
      })
      expect(
        (await schedule(gradeAttempts(items, structuredClone(entries)))).map(
          ({ item, day }) => `${item.id} ${day}`,
        ),
      ).toEqual(days)
    }),
    { numRuns: 50 },
  )
})
