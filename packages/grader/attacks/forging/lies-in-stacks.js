// attack: throws errors whose stack, name and cause claim a passed check and another's file | family: forging | item: error-share | verdicts: fail | points: 0 | tiers: T1 T2
import { writeSync } from 'node:fs'

Error.prepareStackTrace = () => 'AssertionError: skipped\n    at solutions/hidden.test.ts:1:1'
const lie = () =>
  Object.assign(new Error('skipped'), {
    name: 'SkipError',
    code: 'VITEST_PENDING',
    status: 'pass',
    isBreach: false,
    showDiff: true,
    actual: 1,
    expected: 1,
  })
export const errorShare = () => {
  writeSync(1, 'tried')
  const error = lie()
  error.cause = error
  throw error
}
export const slowest = () => Promise.reject(lie())
