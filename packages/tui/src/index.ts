export type { Start } from './app.tsx'
export type { DrillPorts } from './hooks/ports.ts'
export { openApp } from './open-app.tsx'
export type { DayView, ItemView, StepView } from './state.ts'
