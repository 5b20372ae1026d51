import type { Told } from '@firedrill/session/workshop'
import { expect, test } from 'vitest'
import { type Cell, moveCell } from './cell.ts'

const common = { id: '0123456789abcdef', at: '2026-11-26T12:00:00.000Z', item: 'day1/status-code' }
const check = (id: string) => ({ id, title: `check ${id}`, misconception: null })
const opened: Told = { ...common, kind: 'open', place: 'work' }
const failed = (...ids: string[]): Told => ({
  ...common,
  kind: 'try',
  place: 'work',
  status: 'fail',
  failed: ids.map(check),
})
const ended = (result: 'pass' | 'reveal' | 'skip' | 'leave', tries = 1): Told => ({
  ...common,
  kind: 'attempt',
  place: 'work',
  result,
  seconds: 90,
  hints: 0,
  tries,
  failed: [],
})

/** What comes a second apart. */
const run = (...told: Told[]): Cell | null =>
  told.reduce<Cell | null>((cell, one, index) => moveCell(cell, one, (index + 1) * 1_000), null)

test('an item goes from opened over tries to a pass, with its time', () => {
  expect(run(opened)).toMatchObject({ state: 'open', openedMs: 1_000, tries: 0 })
  expect(run(opened, failed('a'))).toMatchObject({ state: 'trying', tries: 1, status: 'fail' })
  expect(run(opened, failed('a'), ended('pass', 2))).toMatchObject({
    state: 'passed',
    tries: 2,
    seconds: 90,
    failed: [],
    status: null,
  })
})

test('a pass stays one, whatever a review, a reset or a reveal brings later', () => {
  expect(run(ended('pass'), opened, failed('a'), ended('reveal'), ended('skip'))).toMatchObject({
    state: 'passed',
    seconds: 90,
    failed: [],
  })
})

test('a solution that was shown before a pass stays seen', () => {
  expect(run(failed('a'), ended('reveal'), ended('pass'))).toMatchObject({ state: 'seen', seconds: null })
})

test('tries in a row are counted as long as one check goes on failing', () => {
  expect(run(failed('a', 'b'), failed('b'), failed('b', 'c'))?.inARow).toBe(3)
  expect(run(failed('a'), failed('a'), failed('b'))?.inARow).toBe(1)
})

test('what was skipped and opened again begins anew, and what was left goes on', () => {
  expect(run(opened, ended('skip', 0))).toMatchObject({ state: 'skipped' })
  expect(run(opened, ended('skip', 0), opened)).toMatchObject({ state: 'open', openedMs: 3_000 })
  expect(run(opened, failed('a'), ended('leave'), opened)).toMatchObject({ state: 'trying', openedMs: 1_000 })
})

const hint = (number: number): Told => ({ ...common, kind: 'hint', number })

test('hints are as many as were shown', () => {
  expect(run(opened, hint(1), hint(2), hint(1))?.hints).toBe(2)
})
