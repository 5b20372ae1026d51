import type { Item, Verdict, VerdictStatus } from '@firedrill/course'
import { elapsedSeconds } from '@firedrill/course'
import { expect, test, vi } from 'vitest'
import type { OpenAttempt } from '../session-types.ts'
import { type AttemptPorts, beginAttempt } from './open-attempt.ts'

const code = { id: 'day1/first', slug: 'first', kind: 'code' } as Item
const question = { ...code, kind: 'choice' } as Item

let seed = 0
const verdict = (status: VerdictStatus, failing = 'one', own = `${seed++}`): Verdict =>
  ({
    status,
    seed: own,
    checks: [{ id: failing, status: status === 'pass' ? 'pass' : 'fail' }],
  }) as Verdict

/** A go whose clock is moved by hand: it is told of every second. */
const begin = (options: Partial<AttemptPorts> & { item?: Item } = {}) => {
  let now = 0
  const noteTry = vi.fn()
  const notePass = vi.fn()
  const keep = vi.fn()
  const go: OpenAttempt = beginAttempt(options.item ?? code, 'work', {
    nowMs: () => now,
    isTimed: true,
    bestSeconds: null,
    isSeen: false,
    hints: () => 0,
    isGo: () => true,
    noteTry,
    notePass,
    keep,
    reveal: () => ({ solution: {} as never, isKept: true }),
    ...options,
  })
  const wait = (seconds: number): void => {
    for (let second = 0; second < seconds; second++) {
      now += 1_000
      go.tick()
    }
  }
  const sleep = (seconds: number): void => {
    now += seconds * 1_000
    go.tick()
  }
  return { go, wait, sleep, noteTry, notePass, keep, kept: () => keep.mock.calls.map(([attempt]) => attempt) }
}

test('autosave every second is no guessing: only verdicts that stood for five seconds are tries', () => {
  const { go, wait, noteTry, kept } = begin()
  for (let save = 0; save < 60; save++) {
    go.judged(verdict('fail'), 'save')
    wait(1)
  }
  expect(go.state()).toEqual({ kind: 'open', tries: 0 })
  wait(5)
  expect(go.state()).toEqual({ kind: 'open', tries: 1 })
  go.judged(verdict('pass'), 'save')
  expect(kept()).toEqual([{ result: 'pass', seconds: 65, tries: 2 }])
  expect(noteTry).toHaveBeenCalledTimes(1)
})

test('a pass at the first try is one try, however often it was saved on the way', () => {
  const { go, wait, kept } = begin()
  for (let save = 0; save < 20; save++) {
    go.judged(verdict(save % 3 === 0 ? 'error' : 'fail'), 'save')
    wait(2)
  }
  expect(go.judged(verdict('pass'), 'save')).toMatchObject({ kind: 'ended', result: 'pass', tries: 1 })
  expect(kept()).toEqual([{ result: 'pass', seconds: 40, tries: 1 }])
})

test('a verdict that is acted on is a try, however young it is, and only once', () => {
  const { go, wait, noteTry } = begin()
  go.judged(verdict('fail'), 'save')
  wait(1)
  go.read()
  expect(go.state()).toEqual({ kind: 'open', tries: 1 })
  wait(10)
  go.read()
  expect(go.state()).toEqual({ kind: 'open', tries: 1 })
  expect(noteTry).toHaveBeenCalledTimes(1)
})

test('half-typed code that was left for a while is no try either, and is noted: the solution opens after it', () => {
  const { go, wait, noteTry } = begin()
  go.judged(verdict('error'), 'save')
  wait(60)
  expect(go.state()).toEqual({ kind: 'open', tries: 0 })
  expect(noteTry).toHaveBeenCalledTimes(1)
})

test('behaviour and types of one run are one verdict', () => {
  const { go, wait } = begin()
  go.judged(verdict('fail', 'one', 'same'), 'save')
  wait(6)
  go.judged(verdict('fail', 'one', 'same'), 'save')
  wait(6)
  go.judged(verdict('fail', 'one', 'other'), 'request')
  go.judged(verdict('fail', 'one', 'other'), 'request')
  expect(go.state()).toEqual({ kind: 'open', tries: 2 })
})

test('every answer to a question is a try, though its seed stays', () => {
  const { go, kept } = begin({ item: question })
  for (let guess = 0; guess < 3; guess++) go.judged(verdict('fail', 'one', 'same'), 'request')
  go.judged(verdict('pass', 'one', 'same'), 'request')
  expect(kept()).toMatchObject([{ result: 'pass', tries: 4 }])
})

test('a try that says what the one before said is counted and not noted again', () => {
  const { go, noteTry } = begin()
  for (const check of ['one', 'one', 'two', 'one']) go.judged(verdict('fail', check), 'request')
  expect(go.state()).toEqual({ kind: 'open', tries: 4 })
  expect(noteTry).toHaveBeenCalledTimes(3)
})

test('a go that was only opened is not kept; leaving after a save keeps it, once', () => {
  const { go: untouched, keep } = begin()
  untouched.judged(verdict('fail'), 'opening')
  untouched.leave()
  expect(keep).not.toHaveBeenCalled()
  const { go, kept, noteTry } = begin()
  go.judged(verdict('fail'), 'save')
  go.leave()
  go.leave()
  expect(kept()).toEqual([{ result: 'leave', seconds: 0, tries: 1 }])
  expect(noteTry).toHaveBeenCalledTimes(1)
})

test('a skip is kept even of what was only opened', () => {
  const { go, wait, kept } = begin()
  wait(3)
  go.skip()
  go.leave()
  expect(kept()).toEqual([{ result: 'skip', seconds: 3, tries: 0 }])
})

test('a go that is over hears nothing more', () => {
  const { go, wait, kept } = begin()
  wait(10)
  go.judged(verdict('pass'), 'save')
  const end = go.state()
  wait(60)
  go.judged(verdict('fail'), 'save')
  go.judged(verdict('pass'), 'save')
  go.reveal()
  go.skip()
  go.leave()
  expect(go.state()).toEqual(end)
  expect(kept()).toHaveLength(1)
  expect(elapsedSeconds(go.clock())).toBe(10)
})

test('a reveal ends the go: what passes from then on is no pass', () => {
  const { go, wait, kept } = begin()
  wait(7)
  go.judged(verdict('fail'), 'save')
  go.reveal()
  expect(go.state()).toMatchObject({ kind: 'ended', result: 'reveal', seconds: 7, tries: 1 })
  go.judged(verdict('pass'), 'save')
  expect(kept()).toEqual([])
})

test('a pass that was there at the opening is noted without a time; of a seen item it is the solution, copied', () => {
  const { go, wait, notePass, kept } = begin()
  wait(2)
  go.judged(verdict('pass'), 'opening')
  expect([notePass.mock.calls.length, kept(), go.state()]).toMatchObject([
    1,
    [],
    { kind: 'ended', seconds: null },
  ])
  const seen = begin({ isSeen: true })
  seen.go.judged(verdict('pass'), 'opening')
  expect([seen.notePass.mock.calls.length, seen.go.state().kind]).toEqual([0, 'open'])
})

test('a blocked verdict says nothing about the learner', () => {
  const { go, keep } = begin()
  go.judged(verdict('blocked'), 'request')
  go.leave()
  expect([go.state().kind, keep.mock.calls]).toEqual(['open', []])
})

test('ten silent minutes in an editor are left out of the time until the learner says otherwise', () => {
  const { go, wait, kept } = begin()
  wait(60)
  go.active()
  wait(12 * 60)
  go.judged(verdict('fail'), 'save')
  wait(30)
  const other = begin()
  other.wait(60)
  other.go.active()
  other.wait(12 * 60)
  other.go.answerSilence(true)
  other.go.judged(verdict('pass'), 'save')
  go.judged(verdict('pass'), 'save')
  expect([kept()[0]?.seconds, other.kept()[0]?.seconds]).toEqual([90, 60 + 12 * 60])
})

test('suspend, sleep and a clock that steps back count nothing and damage nothing', () => {
  const { go, wait, sleep, kept } = begin()
  wait(20)
  sleep(3_600)
  wait(5)
  sleep(-7_200)
  wait(5)
  go.judged(verdict('pass'), 'save')
  expect(kept()).toEqual([{ result: 'pass', seconds: 30, tries: 1 }])
})

test('with the clock off a pass has no time, and no best one', () => {
  const { go, wait, kept } = begin({ isTimed: false })
  wait(20)
  expect(go.judged(verdict('pass'), 'save')).toMatchObject({ seconds: null, isBest: false })
  expect(kept()).toEqual([{ result: 'pass', seconds: null, tries: 1 }])
})

test.each([
  [null, true],
  [30, true],
  [20, false],
])('a pass in 20 seconds after a best of %s is the best: %s', (bestSeconds, isBest) => {
  const { go, wait } = begin({ bestSeconds })
  wait(20)
  expect(go.judged(verdict('pass'), 'save')).toMatchObject({ isBest })
})
