import { readFileSync } from 'node:fs'
import { fileError } from './file-error.ts'
import { requireFile } from './require-file.ts'

/** The journal's text; empty only where no journal exists yet. Throws an `environment` error where one cannot be read. */
export const readJournal = (path: string): string => {
  try {
    return requireFile(path) ? readFileSync(path, 'utf8') : ''
  } catch (error) {
    throw fileError('read', path, error)
  }
}
