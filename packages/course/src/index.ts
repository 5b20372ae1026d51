export {
  askedSeconds,
  type ClockEvent,
  elapsedSeconds,
  type ItemClock,
  moveClock,
  silenceMs,
  sleepMs,
  startClock,
} from './clock.ts'
export {
  allDays,
  allItems,
  answersPath,
  type Course,
  type Day,
  isQuestion,
  type Item,
  type ItemKind,
  type Limits,
  type Place,
  type QuestionKind,
  questionKinds,
  type Size,
  type Stage,
  type Step,
  tourId,
  type Week,
  workPath,
} from './course.ts'
export { howMany } from './how-many.ts'
export { addDays, daysBetween, learnerDay } from './learner-day.ts'
export { type DayOrder, orderDay, orderSteps } from './day-order.ts'
export type { Plan, PlanDay } from './plan.ts'
export { printable } from './printable.ts'
export { FiredrillError, formatProblem, type Problem } from './problem.ts'
export {
  type AnswerKey,
  fillPlaceholders,
  type Given,
  type KnownWrong,
  type NumberInstance,
  type Question,
  type QuestionOption,
  type Variant,
} from './question.ts'
export { scoreOf } from './score.ts'
export { isSeed, newSeed, seededRandom, seedFrom, shuffleBySeed } from './seed.ts'
export { doneWhenLines, openingComment } from './task.ts'
export { findTarget, nearestName, type Target, targetItems } from './target.ts'
export {
  type Check,
  countPassed,
  type EngineReport,
  type Tier,
  type TypeReport,
  type Verdict,
  type VerdictStatus,
} from './verdict.ts'
export { type ExpectedFailure, parseExpectedFailure } from './wrong.ts'
