export type { WorkFolder } from './read-sources.ts'
export { type JudgeOptions, openSession, type Session, workFolder } from './session.ts'
export type { ItemState } from './states.ts'
export { quietMs } from './watch-work.ts'
