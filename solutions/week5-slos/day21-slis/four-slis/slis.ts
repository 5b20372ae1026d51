export { availability, errorRate } from './availability.ts'
export { percentile, shareWithin } from './latency.ts'
export { evaluate } from './objectives.ts'
export { throughput } from './throughput.ts'
