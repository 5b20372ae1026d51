export { acceptableDowntime } from './downtime.ts'
export { availabilityOf } from './systems.ts'
export { riskTable } from './table.ts'
export { windowMs } from './windows.ts'
