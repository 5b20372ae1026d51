import type { Check, VerdictStatus } from '@firedrill/course'
import { expect, test } from 'vitest'
import { findSwaying } from './find-swaying.ts'
import type { HeldRun } from './to-flake.ts'

/** A run of one wrong answer, as far as it is looked at; `checks` by id, `after` by id. */
const run = (
  status: VerdictStatus,
  checks: Record<string, Check['status']> = {},
  after: Record<string, string> = {},
): HeldRun =>
  ({
    file: 'wrong/one.ts',
    request: { seed: '0000000a', repeat: 'again' },
    outcome: {
      verdict: {
        status,
        message: null,
        score: { points: 0, max: 10 },
        checks: Object.entries(checks).map(([id, one]) => ({
          id,
          title: id,
          status: one,
          after: after[id] ?? null,
          message: null,
        })),
      },
    },
  }) as unknown as HeldRun

const fails = (held: HeldRun[]): unknown[] => findSwaying(held).map(({ status, check }) => [status, check])

test('what most runs say is no flake; a check that came out otherwise is', () => {
  const usual = run('fail', { c1: 'pass', c2: 'fail' })
  expect(fails([usual, usual, run('fail', { c1: 'fail', c2: 'fail' }), usual])).toEqual([['fail', 'c1']])
})

test('a check that can earn nothing may come out as it likes', () => {
  const after = { c2: 'c1' }
  const runs = [
    run('fail', { c1: 'fail', c2: 'pass' }, after),
    run('fail', { c1: 'fail', c2: 'fail' }, after),
  ]
  expect(fails(runs)).toEqual([])
  const earned = [
    run('fail', { c1: 'pass', c2: 'pass' }, after),
    run('fail', { c1: 'pass', c2: 'fail' }, after),
  ]
  expect(fails(earned)).toEqual([['fail', 'c2']])
})

test('without a verdict no run is like another', () => {
  const failed = { ...run('fail'), outcome: { error: new Error('The judge ended.') } } as unknown as HeldRun
  expect(fails([failed, failed])).toEqual([
    ['none', null],
    ['none', null],
  ])
  expect(fails([run('blocked'), run('blocked')])).toEqual([
    ['blocked', null],
    ['blocked', null],
  ])
})
