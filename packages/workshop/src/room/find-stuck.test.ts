import { expect, test } from 'vitest'
import type { Cell } from './cell.ts'
import { findStuck } from './find-stuck.ts'

const minute = 60_000
const cell = (change: Partial<Cell> = {}): Cell => ({
  state: 'trying',
  openedMs: 0,
  changedMs: 0,
  tries: 1,
  hints: 0,
  seconds: null,
  status: 'fail',
  failed: [{ id: 'c1', title: 'keeps the order', misconception: null }],
  inARow: 1,
  ...change,
})
const stuck = (change: Partial<Cell>, nowMs: number) =>
  findStuck({ item: 'day1/filters', parSeconds: 240, cell: cell(change) }, nowMs)?.reasons ?? null

test('three tries in a row at one check are stuck, two are not', () => {
  expect(stuck({ inARow: 2 }, minute)).toBe(null)
  expect(stuck({ inARow: 3 }, minute)).toEqual(['3 tries in a row fail "keeps the order"'])
  expect(stuck({ inARow: 3, failed: [], status: 'timeout' }, minute)).toEqual([
    '3 tries in a row fail with timeout',
  ])
})

test('more than twice par is stuck, by the time that passed at the host', () => {
  expect(stuck({ changedMs: 8 * minute }, 8 * minute)).toBe(null)
  expect(stuck({ changedMs: 8 * minute }, 9 * minute)).toEqual(['9 min at an item of 4 min'])
})

const at = (nowMs: number) =>
  findStuck({ item: 'i', parSeconds: 30, cell: cell({ changedMs: nowMs }) }, nowMs)

test('a short item is no reason before three minutes', () => {
  expect(at(2 * minute)).toBe(null)
  expect(at(4 * minute)).not.toBe(null)
})

test('silence is told, until whoever is silent has gone home', () => {
  expect(stuck({ openedMs: 0 }, 11 * minute)?.at(-1)).toBe('nothing for 11 min')
  expect(stuck({ openedMs: 0 }, 4 * 60 * minute)).toBe(null)
})

test('nobody is stuck at what they passed, had shown or skipped', () => {
  for (const state of ['passed', 'seen', 'skipped'] as const)
    expect(stuck({ state, inARow: 9 }, minute)).toBe(null)
})
