export { csvCell } from './escape/csv.ts'
export { type CreateFormat, type Format, type ReportHead } from './formats/format.ts'
export { type FormatName, formats } from './formats/formats.ts'
export { grade, type GradeOptions } from './grade.ts'
export { findSubmissions, type Found } from './intake/find-submissions.ts'
export { createTally, type Tally } from './report/tally.ts'
export { areHidden, hideMessages, type Visibility } from './report/hide-messages.ts'
export type {
  GradedItem,
  GradedSubmission,
  GradeSummary,
  Lateness,
  Learner,
  Score,
  SubmissionStatus,
} from './report/report.ts'
export { type Assignment } from './scope/assignment.ts'
export { chooseItems, type ScopedItem } from './scope/choose-items.ts'
export { readAssignment } from './scope/read-assignment.ts'
export { type Fill, openFill } from './lms/open-fill.ts'
export { settleTier, type TierWish } from './judging/open-judges.ts'
export { wantedFiles } from './intake/wanted-files.ts'
export { makePartHead } from './shards/part-head.ts'
export { openMerge } from './shards/merge-parts.ts'
export { isInShard, parseShard, type Shard } from './shards/shard.ts'
export { createPart, partFile } from './shards/write-part.ts'
