export type { ComparedLine, ComparedRow, FileComparison } from './attempts/compare.ts'
export type { KeptAttempt } from './attempts/kept-attempt.ts'
export type { EditorPlan } from './editor/plan-editor.ts'
export type { Selected } from './find.ts'
export type { BestFire, FireRecord } from './fire/fire-record.ts'
export type { ItemState } from './history/item-state.ts'
export type { DayProgress, Progress } from './history/progress.ts'
export type { SessionSummary, SummaryLine } from './history/summary.ts'
export type { TestOut } from './history/test-out.ts'
export { openPerson } from './person/open-person.ts'
export { requirePlan } from './plan/follow-plan.ts'
export { type DayMeaning, namePlanned } from './plan/meanings.ts'
export type { AskedQuestion } from './question/asked.ts'
export type { Hints } from './reveal/read-hints.ts'
export type { Solution } from './reveal/read-solution.ts'
export type { Grade } from './review/grade.ts'
export type { DueItem, ReviewQueue } from './review/queue.ts'
export { openSession } from './session.ts'
export { unlockDay } from './unlock/unlock-day.ts'
export type {
  AttemptState,
  EditOptions,
  EndedAttempt,
  JudgedBy,
  JudgeOptions,
  OpenAttempt,
  Session,
  WatchOptions,
} from './session-types.ts'
export type { Settings } from './settings.ts'
export type { DayActivity, Stats, TopicStats } from './stats/stats.ts'
export { type WorkFolder, workFolder } from './work/read-sources.ts'
export { judgeSaves, type SaveJudge } from './watch/judge-saves.ts'
export { quietMs, type WatchMode } from './watch/watch-files.ts'
