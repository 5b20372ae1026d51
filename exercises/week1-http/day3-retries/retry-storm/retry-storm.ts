export { createBudget } from './budget.ts'
export { createClient } from './client.ts'
export { countCalls } from './layers.ts'
export { simulate } from './storm.ts'
