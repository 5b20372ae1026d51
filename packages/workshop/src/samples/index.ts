export { ask, readBoard } from './board-client.ts'
export { type HostProcess, startHost } from './start-host.ts'
