import { describeMissing, findProgram } from '@firedrill/course/programs'

/** What of an item's needs is not on this machine, with the commands that install it; null where all is there. */
export const findMissing = (needs: readonly string[]): string | null => {
  const missing = needs.filter((name) => findProgram(name) === null)
  return missing.length === 0 ? null : describeMissing(missing)
}
