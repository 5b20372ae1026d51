export { type Delayed, getDelayed, getStatus, type Status } from './failures.ts'
export { findLost } from './headers.ts'
export { getArgs, type Method, sendJson } from './questions.ts'
