import { expect, test } from 'vitest'
import { describeProgress } from './grade-progress.ts'

test.each([
  [0, 0, '[--------------------] 0 of 60'],
  [30, 6, '[##########----------] 30 of 60, 5.0 a second, 6 s left'],
  [1, 10, '[--------------------] 1 of 60, 0.1 a second, 9 min 50 s left'],
  [60, 12, '[####################] 60 of 60, 5.0 a second, 0 s left'],
])('%i done after %i s is told with rate and time left', (done, seconds, line) => {
  expect(describeProgress({ done, total: 60, seconds })).toBe(line)
})
