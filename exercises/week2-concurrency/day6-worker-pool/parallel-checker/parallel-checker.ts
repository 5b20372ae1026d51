export { checkServer } from './check.ts'
export { compare, drawLatencies } from './compare.ts'
export { createPool } from './pool.ts'
export { sweep } from './sweep.ts'
