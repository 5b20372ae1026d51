/** The test API: what a hidden test may use of the judge. Changed only by an ADR; every hidden test rides on it. */
export { type CandidateOptions, candidate, clock, data, driver, hold } from './candidate.ts'
export { type CheckOptions, check, fail, misconception, stage } from './check.ts'
export { type CommandOptions, type CommandResult, command } from './command.ts'
export { engine } from './engine.ts'
export { files } from './files.ts'
export { output, random, seed } from './run-facts.ts'
export { type CandidateServer, server } from './server.ts'
export type { Argument, Handle, Remote, RemoteModule, Result } from './types.ts'
