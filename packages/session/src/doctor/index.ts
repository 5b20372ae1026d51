export type { Checkup } from './checkup.ts'
export { examine } from './examine.ts'
