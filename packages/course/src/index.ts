export {
  allDays,
  allItems,
  type Course,
  type Day,
  type Item,
  type ItemKind,
  type Limits,
  type Place,
  type Size,
  type Stage,
  type Step,
  type Week,
  workPath,
} from './course.ts'
export { printable } from './printable.ts'
export { FiredrillError, formatProblem, type Problem } from './problem.ts'
export { scoreOf } from './score.ts'
export { isSeed, newSeed, seededRandom } from './seed.ts'
export { doneWhenLines, openingComment } from './task.ts'
export { findTarget, nearestName, type Target, targetItems } from './target.ts'
export {
  type Check,
  countPassed,
  type Tier,
  type TypeReport,
  type Verdict,
  type VerdictStatus,
} from './verdict.ts'
export { type ExpectedFailure, parseExpectedFailure } from './wrong.ts'
