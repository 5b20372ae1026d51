export { type Command, costs, type Metric, metrics } from './console/command.ts'
export { minutesOf, timeOfDay } from './console/clock.ts'
export { helpOf } from './console/help.ts'
export { drawMetric } from './console/metric.ts'
export { reportPlans } from './console/report.ts'
export { understands, verbNames } from './console/parse.ts'
export type { GraphRow, Told } from './console/told.ts'
export type { Fault, FireDrill } from './drill/fire-drill.ts'
export { chooseSeed, faultOf, placeFault } from './drill/choose-fault.ts'
export {
  type Debrief,
  debriefOf,
  follow,
  isTelling,
  runCommands,
  type Score,
  scoreOf,
  type TimelineRow,
} from './fire/debrief.ts'
export {
  budgetLeft,
  type End,
  type Fire,
  giveUp,
  heldFor,
  holdSeconds,
  lastSecond,
  pass,
  sincePage,
  startFire,
} from './fire/fire.ts'
export { type Obeyed, obeyLine } from './fire/obey.ts'
export { burnedBy, burnRate, perHour } from './slo/burn.ts'
export { type Route, service } from './world/service.ts'
