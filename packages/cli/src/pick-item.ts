import { FiredrillError } from '@firedrill/course'
import type { Selected, Session } from '@firedrill/session'

/** The one item that a word stands for, or without a word the one the learner is at. */
export const pickItem = (session: Session, word: string | undefined): Selected => {
  if (word === undefined) {
    const item = session.next()
    if (item) return { item, place: 'work' }
    throw new FiredrillError(
      'usage',
      'Everything here is passed.',
      'Name an item; `pnpm drill list` shows them.',
    )
  }
  const [first, ...rest] = session.select([word])
  if (first && rest.length === 0) return first
  const names = [first, ...rest].map((one) => one?.item.slug).join(', ')
  throw new FiredrillError('usage', `${word} is more than one item.`, `Name one of ${names}.`)
}
