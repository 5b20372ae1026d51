import { FiredrillError, isQuestion, type Item } from '@firedrill/course'
import type { ItemState } from '../history/item-state.ts'

/** Throws a `usage` error where nothing of the learner's own was judged yet. */
export const requireTried = (item: Item, state: ItemState): void => {
  if (state.isTried || state.state === 'passed' || state.state === 'seen') return
  throw new FiredrillError(
    'usage',
    `The solution of ${item.id} opens after one go of your own.`,
    isQuestion(item)
      ? `Answer it: \`pnpm drill answer ${item.slug}\`. A hint comes without.`
      : `Change something and have it judged: a save on screen, or \`pnpm drill run ${item.slug}\`. A hint comes without.`,
  )
}

/** Throws a `usage` error where an item is neither passed nor seen: what is shown then would end an attempt. */
export const requireOver = (item: Item, { state }: ItemState): void => {
  if (state === 'passed' || state === 'seen') return
  throw new FiredrillError(
    'usage',
    `${item.id} is not over yet.`,
    `\`pnpm drill solution ${item.slug}\` shows the solution, and ends the attempt.`,
  )
}
