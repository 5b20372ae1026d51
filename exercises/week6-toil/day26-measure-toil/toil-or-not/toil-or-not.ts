export { markGroup, reviewTickets } from './marks.ts'
export { groupTickets, patternOf } from './patterns.ts'
