import { FiredrillError, type Item, type Place } from '@firedrill/course'
import { bringBack, keepWork, wasBroughtBack } from './keep-work.ts'
import { openWork } from './open-work.ts'

/**
 * Puts fresh starters in the place of the learner's files, which are kept; takes out the answer to a question, which is
 * kept too. Returns the files that were put away.
 */
export const resetWork = (root: string, item: Item, place: Place): string[] =>
  orExplain(item, () => {
    const kept = keepWork(root, item, place)
    openWork(root, item, place)
    return kept
  })

/** Brings back what the last reset put away. Throws a `usage` error where there is nothing to bring back. */
export const undoReset = (root: string, item: Item, place: Place): string[] =>
  orExplain(item, () => {
    const files = bringBack(root, item, place)
    if (files) return files
    throw new FiredrillError(
      'usage',
      wasBroughtBack(root, item, place)
        ? `All that was put away of ${item.id} is back.`
        : `Nothing of ${item.id} was put away yet.`,
      `\`pnpm drill reset ${item.slug}\` starts it afresh and keeps what is there; undo brings it back.`,
    )
  })

const orExplain = <Value>(item: Item, act: () => Value): Value => {
  try {
    return act()
  } catch (error) {
    if (error instanceof FiredrillError) throw error
    throw new FiredrillError(
      'environment',
      `Cannot move the files of ${item.id}: ${(error as Error).message}`,
      'Make work/ and .firedrill/ writable, then try again. Nothing was deleted.',
      { cause: error },
    )
  }
}
