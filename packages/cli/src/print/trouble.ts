import type { Session } from '@firedrill/session'

/** Says on stderr that the history could not be written, where that is so: it changes no verdict and no exit code. */
export const warnOfTrouble = (session: Session): void => {
  const trouble = session.trouble()
  if (trouble) process.stderr.write(`${trouble.message}\n${trouble.hint}\n`)
}
