import { expect, test } from 'vitest'
import { joinRuns } from './grade-class.ts'

test('Of two runs the shorter time counts, and the most memory.', () => {
  const report = { submissions: [] }
  const one = { ms: 10, ownMb: 3, allMb: 20, unsharedMb: 7, report }
  const other = { ms: 12, ownMb: 4, allMb: 10, unsharedMb: 6, report }
  expect(joinRuns(one, other)).toEqual({ ms: 10, ownMb: 4, allMb: 20, unsharedMb: 7, report })
})
