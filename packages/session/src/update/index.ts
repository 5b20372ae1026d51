export { type PreparedUpdate, prepareUpdate } from './prepare-update.ts'
export { rememberSource } from './usual-source.ts'
