import { isQuestion } from '@firedrill/course'
import type { DueItem, ReviewQueue } from '@firedrill/session'
import { formatSeconds } from './time.ts'

/** How many of those that come back are named. */
const ahead = 10

/** The review queue as plain text, with the command for each item. */
export const formatReview = ({ minutes, items, seconds, due, comesBack }: ReviewQueue): string => {
  const more = due - items.length
  const head =
    due === 0
      ? 'Nothing is due.'
      : `${due} due; ${items.length} in about ${formatSeconds(seconds)}, of ${minutes} minutes${more > 0 ? `; ${more} wait for another day` : ''}.`
  const later = comesBack
    .slice(0, ahead)
    .map(({ item, inDays }) => `  ${inWords(inDays).padEnd(12)} ${item.id}`)
  const lines = [
    head,
    ...items.flatMap(formatDue),
    ...(later.length > 0 ? ['Comes back:', ...later] : []),
    ...(comesBack.length > ahead ? [`  and ${comesBack.length - ahead} later`] : []),
    ...(due === 0 && comesBack.length === 0 ? ['Drills and questions come back once you passed them.'] : []),
  ]
  return `${lines.join('\n')}\n`
}

const lastTime = {
  again: 'shown or guessed',
  hard: 'with a hint',
  good: 'clean',
  easy: 'clean and fast',
} as const

const formatDue = ({ item, grade, seconds, isBegun }: DueItem): string[] => {
  const command = isQuestion(item)
    ? `pnpm drill answer review/${item.slug}`
    : isBegun
      ? `pnpm drill run review/${item.slug}`
      : `pnpm drill again ${item.slug}`
  return [`  ${item.id}  about ${formatSeconds(seconds)}, last time ${lastTime[grade]}`, `    ${command}`]
}

const inWords = (days: number): string => (days === 1 ? 'tomorrow' : `in ${days} days`)
