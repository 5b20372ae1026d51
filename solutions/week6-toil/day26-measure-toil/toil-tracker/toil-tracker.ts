export { makeReport } from './report.ts'
export { readLines, toLine } from './store.ts'
export { createTracker } from './tracker.ts'
