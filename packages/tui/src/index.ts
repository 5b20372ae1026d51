export type { DrillPorts, Editing, GoEnd, JudgedBy, Judging, JudgingEvents, OpenGo } from './engine/ports.ts'
export { type Drill, openDrill } from './engine/open-drill.ts'
export type { BestFire } from './fire/draw-debrief.ts'
export { loadFirePlain, loadFireScreen } from './fire/load-fire.ts'
export type { FirePorts } from './fire/ports.ts'
export type { PlainStreams } from './plain/open-plain.ts'
export { loadPlain } from './plain/load-plain.ts'
export { summaryText } from './draw/draw-summary.ts'
export { wrapText } from './text/lines.ts'
export { openScreen } from './screen/open-screen.ts'
export { readPalette } from './screen/terminal.ts'
export type { QuestionView } from './state/draft.ts'
export type { Start } from './state/state.ts'
export type {
  AttemptView,
  ComparedFile,
  DayCell,
  DayView,
  DueView,
  HomeView,
  ItemView,
  PlanView,
  SolutionView,
  StatsView,
  StepView,
  SummaryRow,
  SummaryView,
  WeekView,
} from './state/views.ts'
