import { type Day, FiredrillError, type Item } from '@firedrill/course'
import type { Session } from '@firedrill/session'

/** Where the screens open: home, what is due, or a day with the item to begin with. */
export type Chosen =
  | { kind: 'home' }
  | { kind: 'review' }
  | { kind: 'day'; day: Day; item: Item | null; isNamed: boolean }

/** What a word opens; without one, home. Throws a `usage` error where it means nothing, or nothing that is written. */
export const chooseStart = (session: Session, word: string | undefined): Chosen => {
  if (word === undefined) return { kind: 'home' }
  if (word.toLowerCase() === 'review') return { kind: 'review' }
  const target = session.find(word)
  if (target.kind === 'item') return { kind: 'day', day: target.day, item: target.item, isNamed: true }
  const days = target.kind === 'day' ? [target.day] : target.days
  const isOpen = (item: Item): boolean => session.stateOf(item).state !== 'passed'
  const day = days.find((one) => one.items.some(isOpen)) ?? days[0]
  if (!day) {
    throw new FiredrillError('usage', `${word} has no day yet.`, '`pnpm drill list` shows what exists.')
  }
  const next = session.next()
  const item = next && day.items.includes(next) ? next : (day.items.find(isOpen) ?? null)
  return { kind: 'day', day, item, isNamed: false }
}
