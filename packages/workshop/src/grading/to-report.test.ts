import type { GradedItem, GradedSubmission } from '@firedrill/grader'
import { handInReportSchema } from '@firedrill/session/workshop'
import { expect, test } from 'vitest'
import { toReport } from './to-report.ts'

const item = (change: Partial<GradedItem> = {}): GradedItem => ({
  item: 'day1/error-ratio',
  status: 'fail',
  message: 'It gave 2.',
  tier: 'T2',
  seed: '00000001',
  repeat: '',
  score: { points: 0, max: 10 },
  checks: [],
  types: null,
  output: 'what it printed',
  leaks: [],
  durationMs: 5,
  title: 'Error ratio',
  handedIn: true,
  source: 'judge',
  counts: { points: 0, max: 10 },
  stages: [],
  ...change,
})

const graded = (points: number, change: Partial<GradedSubmission> = {}): GradedSubmission => ({
  id: 'learner-1',
  path: 'learner-1',
  learner: { id: 'Ada', name: 'Ada' },
  status: 'graded',
  why: null,
  notes: ['two submissions name the same learner'],
  tier: 'T2',
  score: { points, max: 10 },
  late: null,
  ignored: 0,
  items: [item()],
  ...change,
})

const now = { day: 'day1', open: 0, isGrading: true }

test('the last is told and the best counts; what costs no attempt counts for nothing', () => {
  const report = toReport(
    [graded(10), graded(4), graded(0, { status: 'ungradable', why: 'Nothing loads.' })],
    now,
  )
  expect(report).toMatchObject({
    state: 'ungradable',
    why: 'Nothing loads.',
    score: null,
    counts: { points: 10, max: 10 },
    submissions: 3,
  })
  expect(toReport([graded(10), graded(4)], now)).toMatchObject({
    state: 'graded',
    score: { points: 4, max: 10 },
  })
})

test('while one waits nothing is told of it, and why it waits depends on whether anybody grades', () => {
  const waiting = toReport([graded(10), graded(0)], { ...now, open: 1 })
  expect(waiting).toMatchObject({ state: 'waiting', why: 'It is being graded.', score: null, items: [] })
  const alone = toReport([graded(0)], { ...now, open: 1, isGrading: false })
  expect(alone.why).toContain('Nobody grades on the host now')
  expect(toReport([], now)).toMatchObject({ state: 'none', counts: null })
})

test('whatever a candidate made its messages be, a learner’s client takes the report', () => {
  const check = {
    id: 'c1',
    title: 'gives a share',
    weight: 1,
    after: null,
    stage: null,
    message: 'x'.repeat(50_000),
    expected: null,
    actual: null,
    misconception: null,
    durationMs: 1,
  }
  const hostile = item({
    message: `half a pair \ud800 ${'y'.repeat(9_000)}`,
    checks: [
      { ...check, status: 'fail' },
      { ...check, id: 'c2', status: 'pass' },
      { ...check, id: 'c3', status: 'not-reached' },
    ],
  })
  const report = toReport([graded(0, { items: [hostile] })], now)
  expect(handInReportSchema.parse(JSON.parse(JSON.stringify(report)))).toEqual(report)
  expect(report.items[0]?.failing).toHaveLength(2)
  expect(JSON.stringify(report)).not.toContain('what it printed')
})
