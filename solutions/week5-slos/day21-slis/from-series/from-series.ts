export { countRequests, share, total } from './counters.ts'
export { countWithin } from './histogram.ts'
export { countProbes } from './probes.ts'
