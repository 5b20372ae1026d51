import type { Check, Item } from '@firedrill/course'
import { expect, test } from 'vitest'
import { judge, type Outcome } from './verdict.ts'

const item = { points: 10, stages: [] } as unknown as Item
const end: Outcome['end'] = {
  output: '',
  leaks: [],
  pids: [],
  mayHaveChildren: false,
  leftRunning: 0,
  breach: null,
  engine: null,
}

const check = (id: string, status: Check['status']): Check => ({
  id,
  title: id,
  status,
  weight: 1,
  after: null,
  stage: null,
  message: status === 'fail' ? 'said by vitest' : null,
  expected: null,
  actual: null,
  misconception: null,
  durationMs: 1,
})

const judged = (outcome: Partial<Outcome>) =>
  judge(item, {
    checks: [check('c1', 'pass'), check('c2', 'pass')],
    end,
    stopped: null,
    unhandled: [],
    ...outcome,
  })

test('A whole run of passed checks is a pass with every point.', () => {
  expect(judged({})).toMatchObject({ status: 'pass', message: null, score: { points: 10, max: 10 } })
})

test('One failed check is a fail with a share of the points.', () => {
  const checks = [check('c1', 'pass'), check('c2', 'fail')]
  expect(judged({ checks })).toMatchObject({ status: 'fail', score: { points: 5 } })
})

test.each([
  ['no check', { checks: [] }],
  ['a check that was not reached', { checks: [check('c1', 'pass'), check('c2', 'not-reached')] }],
  ['a run whose end is unknown', { end: null }],
  ['an error that no check caught', { unhandled: ['lost'] }],
] satisfies [string, Partial<Outcome>][])('%s is never a pass.', (_name, outcome) => {
  const { status, score, message } = judged(outcome)
  expect({ status, points: score.points }).toEqual({ status: 'blocked', points: 0 })
  expect(message).toMatch(/^No verdict: /)
})

test('A breach gives its status, names its check and leaves the rest not reached.', () => {
  const breach = { status: 'crash', message: 'It ended.', check: 'c2' } as const
  const checks = [check('c1', 'pass'), check('c2', 'fail'), check('c3', 'fail'), check('c4', 'not-reached')]
  const result = judged({ checks, end: { ...end, breach } })
  expect(result).toMatchObject({ status: 'crash', message: 'It ended.', score: { points: 0 } })
  expect(result.checks.map(({ status, message }) => [status, message])).toEqual([
    ['pass', null],
    ['fail', 'It ended.'],
    ['not-reached', null],
    ['not-reached', null],
  ])
})

test('A breach after the last passed check still takes the pass away.', () => {
  const breach = { status: 'crash', message: 'It ended.', check: 'c2' } as const
  const result = judged({ end: { ...end, breach } })
  expect(result).toMatchObject({ status: 'crash', score: { points: 0 } })
  expect(result.checks[1]).toMatchObject({ status: 'fail', message: 'It ended.' })
})

test('A run that was stopped is a timeout, even where every check had passed.', () => {
  const stopped = { status: 'timeout', message: 'Too long.' } as const
  expect(judged({ end: null, stopped })).toMatchObject({
    status: 'timeout',
    message: 'Too long.',
    score: { points: 0 },
  })
})
