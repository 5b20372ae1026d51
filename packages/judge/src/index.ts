export { type Judge, openJudge, type RunPorts } from './client/open-judge.ts'
export type { RunRequest } from './service/requests.ts'
export type { Sources } from './tree/make-tree.ts'
