export { openApp } from './open-app.tsx'
export type { ItemView } from './state.ts'
export type { DrillPorts } from './use-judge.ts'
