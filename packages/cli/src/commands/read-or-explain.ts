import { readFileSync } from 'node:fs'
import { FiredrillError } from '@firedrill/course'

/** Reads a file that the command line names as `shown`. Throws a `usage` error with the hint where it cannot be read. */
export const readOrExplain = (path: string, { shown, hint }: { shown: string; hint: string }): Buffer => {
  try {
    return readFileSync(path)
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    throw new FiredrillError('usage', `${shown} cannot be read (${code}).`, hint, { cause: error })
  }
}
