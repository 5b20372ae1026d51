import type { Verdict } from '@firedrill/course'
import { expect, test } from 'vitest'
import { copySamples } from '../fixtures/copy-samples.ts'
import { readMaterial } from '../../material/read-material.ts'
import { planRuns } from '../runs/plan-runs.ts'
import { checkTime } from './time.ts'

const judge = (kind: 'solution' | 'wrong', times: number[], slowness = 1): string[] => {
  using course = copySamples()
  const planned = planRuns(readMaterial(course.root), { seed: '0000000a', repeats: 1 })
  const one = planned.find((candidate) => candidate.kind === kind)
  if (!one) throw new Error('The sample is gone.')
  const verdicts = times.map((durationMs) => ({ status: 'pass', durationMs }) as Verdict)
  return checkTime({ ...one, verdicts, errors: [] }, slowness).map((problem) => problem.message)
}

test('A drill whose fastest run is beyond twice its budget is too slow.', () => {
  expect(judge('solution', [900, 700, 1_400])).toEqual([
    'takes 700 ms with the solution, above twice the 300 ms of a drill.',
  ])
})

test('One fast run is enough, and a slow machine has more time.', () => {
  expect(judge('solution', [2_000, 590])).toEqual([])
  expect(judge('solution', [1_100], 2)).toEqual([])
  expect(judge('solution', [1_300], 2)).toHaveLength(1)
})

test('Only the solution is timed: a wrong answer may hang.', () => {
  expect(judge('wrong', [9_000])).toEqual([])
  expect(judge('solution', [])).toEqual([])
})
