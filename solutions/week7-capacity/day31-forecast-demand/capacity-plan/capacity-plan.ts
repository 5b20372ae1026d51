export { planFleet } from './fleet.ts'
export { planOrder } from './order.ts'
export { recommend } from './recommend.ts'
export { serversFor, sparesOf } from './servers.ts'
