export { comparePeriods } from './compare.ts'
export { planAutomation } from './plan.ts'
export { returnOf } from './returns.ts'
