import type { ReviewQueue, Session } from '@firedrill/session'
import type { DayView } from '@firedrill/tui'
import { describeDay } from './describe-day.ts'
import { fireWords } from './fire-words.ts'
import { viewItem } from './view-day.ts'

/** What is due for review as a day of its own: from fresh starters, as much as fits the time. */
export const viewReview = async (
  session: Session,
  { items, due, seconds, minutes, comesBack }: ReviewQueue,
): Promise<DayView> => {
  const time = `About ${Math.max(1, Math.round(seconds / 60))} of ${minutes} minutes`
  const rest = due - items.length
  return {
    id: 'review',
    title: 'Review',
    place: 'review',
    note: [
      items.length === 0
        ? describeNext(comesBack)
        : rest > 0
          ? `${time}; ${rest} more are due, another day.`
          : `${time}.`,
      await fireWords(session),
    ]
      .join(' ')
      .trim(),
    steps: items.map(({ item }) => ({
      kind: 'item',
      // A review is a go of its own: what was passed once is asked again.
      item: { ...viewItem(session, item), state: 'started' },
    })),
  }
}

const describeNext = ([next]: ReviewQueue['comesBack']): string =>
  next
    ? `Nothing is due. ${next.item.title} comes back ${describeDay(next)}.`
    : 'Nothing is due: what you pass comes back here.'
