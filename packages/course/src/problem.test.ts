import { expect, test } from 'vitest'
import { FiredrillError, formatProblem } from './problem.ts'

const problem = { rule: 'schema', file: 'day.yaml', message: 'is missing.', fix: 'Add it.' }

test('A problem is one line: place, field, what is wrong, what to do.', () => {
  expect(formatProblem({ ...problem, line: 3, field: 'order.0.par' })).toBe(
    'day.yaml:3 order.0.par: is missing. Add it.',
  )
  expect(formatProblem(problem)).toBe('day.yaml: is missing. Add it.')
})

test('An error of the tool says what kind it is and what to do next.', () => {
  const cause = new Error('ENOSPC')
  const error = new FiredrillError('environment', 'The disk is full.', 'Free some space.', { cause })
  expect(error).toMatchObject({
    code: 'environment',
    hint: 'Free some space.',
    cause,
    name: 'FiredrillError',
  })
})
