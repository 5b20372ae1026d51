export { type Journal, openJournal } from './journal.ts'
export type { Attempt } from './line.ts'
