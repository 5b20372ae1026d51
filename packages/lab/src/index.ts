export { drip } from './drip.ts'
export type { Answer } from './echo.ts'
export type { Evidence, Seen } from './evidence.ts'
export { type EchoServer, startEcho } from './start-echo.ts'
