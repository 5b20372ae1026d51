import { readFileSync } from 'node:fs'

/** A file's text, or null where there is none. Other faults are thrown. */
export const readTextIfAny = (path: string): string | null => {
  try {
    return readFileSync(path, 'utf8')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null
    throw error
  }
}
