import { FiredrillError, isQuestion, type Item } from '@firedrill/course'
import { isLocked, isSealed } from '@firedrill/course/read'
import type { ItemState } from '../history/item-state.ts'

/**
 * Throws a `usage` error where the solutions of an item's day wait for their key. A question that is passed is open:
 * whoever gave the answer knows it.
 */
export const requireUnlocked = (root: string, item: Item, { state }: ItemState): void => {
  if (!isLocked(root, item) || (isQuestion(item) && state === 'passed')) return
  const day = item.id.slice(0, item.id.indexOf('/'))
  const meanwhile =
    state === 'passed'
      ? `The debrief stands below a verdict: \`pnpm drill run ${item.slug}\`.`
      : `A hint comes without: \`pnpm drill hint ${item.slug}\`.`
  throw new FiredrillError(
    'usage',
    `The solutions of ${day} are locked.`,
    `Your instructor releases their key; then: \`pnpm drill unlock ${day} <key>\`. ${meanwhile}`,
  )
}

/** Throws a `usage` error where a learner edition shows an item's hidden test only after a pass, or with the day's key. */
export const requireTestOpen = (root: string, item: Item, { state }: ItemState): void => {
  if (!isSealed(root) || state === 'passed' || !isLocked(root, item)) return
  throw new FiredrillError(
    'usage',
    `The hidden test of ${item.id} opens after a pass.`,
    `Every check says what it observed and what it requires: \`pnpm drill run ${item.slug}\`.`,
  )
}
