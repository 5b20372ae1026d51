import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  askedSeconds,
  type ClockEvent,
  elapsedSeconds,
  type ItemClock,
  moveClock,
  startClock,
} from './clock.ts'

const minute = 60_000

/** Ticks once a second for a while. */
const wait = (clock: ItemClock, ms: number): ItemClock => {
  const from = clock.kind === 'running' || clock.kind === 'silent' ? clock.atMs : 0
  let now = clock
  for (let at = 1_000; at <= ms; at += 1_000) now = moveClock(now, { kind: 'tick', ms: from + at })
  return now
}
const act = (clock: ItemClock, kind: 'activity' | 'stop'): ItemClock =>
  clock.kind === 'running' || clock.kind === 'silent' ? moveClock(clock, { kind, ms: clock.atMs }) : clock
const answer = (clock: ItemClock, isCounted: boolean): ItemClock =>
  clock.kind === 'running' || clock.kind === 'silent'
    ? moveClock(clock, { kind: 'answer', ms: clock.atMs, isCounted })
    : clock

test('Time runs while something happens, and short silences are part of it.', () => {
  const clock = wait(act(wait(startClock(5), 3 * minute), 'activity'), 9 * minute)
  expect([elapsedSeconds(clock), askedSeconds(clock)]).toEqual([720, null])
})

test('Ten silent minutes are taken out and asked about; left unanswered they never count.', () => {
  const silent = wait(act(wait(startClock(0), minute), 'activity'), 12 * minute)
  expect([elapsedSeconds(silent), askedSeconds(silent)]).toEqual([60, 720])
  const back = wait(act(silent, 'activity'), minute)
  expect([elapsedSeconds(back), askedSeconds(back)]).toEqual([120, 720])
  expect(elapsedSeconds(act(back, 'stop'))).toBe(120)
})

test.each([
  [true, 13 * 60],
  [false, 60],
])('The answer decides whether silent minutes count: %s gives %i seconds.', (isCounted, seconds) => {
  const silent = wait(act(wait(startClock(0), minute), 'activity'), 12 * minute)
  for (const asked of [silent, act(silent, 'activity')]) {
    const settled = answer(asked, isCounted)
    expect([elapsedSeconds(settled), askedSeconds(settled)]).toEqual([seconds, null])
  }
})

test('A second long silence adds to the question of the first.', () => {
  const twice = wait(act(wait(startClock(0), 11 * minute), 'activity'), 10 * minute)
  expect([elapsedSeconds(twice), askedSeconds(twice)]).toEqual([0, 21 * 60])
  expect(elapsedSeconds(answer(twice, true))).toBe(21 * 60)
})

test('A suspended process and a sleeping machine count nothing, and are no silence.', () => {
  const before = wait(startClock(0), minute)
  const after = moveClock(before, { kind: 'tick', ms: 9 * 60 * minute })
  expect([elapsedSeconds(after), askedSeconds(after)]).toEqual([60, null])
  expect(elapsedSeconds(wait(after, minute))).toBe(120)
})

test('A clock that is off shows no time and asks nothing, whatever happens.', () => {
  const clock = act(wait(startClock(0, { isOff: true }), 20 * minute), 'stop')
  expect([elapsedSeconds(clock), askedSeconds(clock)]).toEqual([null, null])
})

const gap = fc.oneof(
  { weight: 6, arbitrary: fc.integer({ min: 0, max: 30_000 }) },
  fc.integer({ min: -10_000_000_000, max: 10_000_000_000 }),
)
const step = fc.record({
  gap,
  kind: fc.constantFrom('tick' as const, 'activity' as const),
})
const play = (steps: readonly { gap: number; kind: 'tick' | 'activity' }[], from = 0): ItemClock => {
  let ms = from
  return steps.reduce<ItemClock>((clock, { gap: more, kind }) => {
    ms += more
    return moveClock(clock, { kind, ms })
  }, startClock(from))
}

test('Whatever happens, what counts is at most the gaps that are no sleep, and nothing is asked for twice.', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 200 }), (steps) => {
      const awake = steps.reduce((sum, one) => sum + (one.gap > 0 && one.gap <= 30_000 ? one.gap : 0), 0)
      const clock = play(steps)
      const [shown, asked] = [elapsedSeconds(clock) ?? 0, askedSeconds(clock) ?? 0]
      expect(shown).toBeGreaterThanOrEqual(0)
      expect((shown + asked) * 1_000).toBeLessThanOrEqual(awake)
      expect((shown + asked + 2) * 1_000).toBeGreaterThan(awake)
      expect(elapsedSeconds(answer(clock, false))).toBe(shown)
      expect((elapsedSeconds(answer(clock, true)) ?? 0) * 1_000).toBeGreaterThan(awake - 1_000)
    }),
  )
})

test('A clock set back or forward in the middle changes no time.', () => {
  const steps = fc.array(
    fc.record({ gap: fc.integer({ min: 0, max: 30_000 }), kind: step.map(({ kind }) => kind) }),
  )
  const jump = fc.oneof(
    fc.integer({ min: 30_001, max: 10_000_000_000 }),
    fc.integer({ min: -10_000_000_000, max: 0 }),
  )
  fc.assert(
    fc.property(steps, jump, fc.nat(), (before, by, where) => {
      const cut = before.length === 0 ? 0 : where % before.length
      const jumped = [...before.slice(0, cut), { gap: by, kind: 'tick' as const }, ...before.slice(cut)]
      expect(elapsedSeconds(play(jumped))).toBe(elapsedSeconds(play(before)))
    }),
  )
})

test('Nothing moves a clock that has stopped.', () => {
  const stopped = act(wait(startClock(0), minute), 'stop')
  const events: ClockEvent['kind'][] = ['tick', 'activity', 'stop']
  for (const kind of events) {
    expect(elapsedSeconds(moveClock(stopped, { kind, ms: 2 * minute } as ClockEvent))).toBe(60)
  }
})
