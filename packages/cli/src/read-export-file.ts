import { readFileSync } from 'node:fs'
import { FiredrillError } from '@firedrill/course'
import { callerPath } from './from-caller.ts'

/** The text of an exported history, which the caller named. Throws a `usage` error where it cannot be read. */
export const readExportFile = (file: string): string => {
  try {
    return readFileSync(callerPath(file), 'utf8')
  } catch (error) {
    throw new FiredrillError(
      'usage',
      `Cannot read ${file}: ${(error as Error).message}`,
      'Name a file that `pnpm drill progress export <file>` has written.',
      { cause: error },
    )
  }
}
