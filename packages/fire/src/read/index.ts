export { faultsDir, fireFile, readFire, type ReadFire, requireFire } from './read-fire.ts'
