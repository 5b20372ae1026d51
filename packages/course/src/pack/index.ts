export { courseIdOf, dayKeyOf, formatDayKey, readDayKey, type ReadKey, secretBytes } from './day-keys.ts'
export { type DayPack, makeDayPack, openDayPack } from './day-pack.ts'
export { type Edition, editionFile, formatEdition, packOf, parseEdition, sealedDir } from './edition.ts'
export { isPackedPath, type PackedFiles } from './seal.ts'
