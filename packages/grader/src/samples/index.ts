export { type SampleKind, sampleKinds } from './candidates.ts'
export { makeSubmissions, type SampleSubmission } from './make-submissions.ts'
export { type OwnPostgres, startPostgres } from './start-postgres.ts'
export { type DrivenQueue, driveQueue } from './drive-queue.ts'
