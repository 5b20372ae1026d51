import { allItems, FiredrillError, learnerDay } from '@firedrill/course'
import type { Context } from '../context.ts'
import type { Session } from '../session-types.ts'
import { gradeAttempts } from './grade.ts'
import { isBegun, planReview } from './queue.ts'
import { type Due, schedule } from './schedule.ts'

/** Time for reviews on a day, in minutes. */
const usualMinutes = 10

/** What is reviewed, and when. */
export const reviewOf = (
  context: Context,
  { open, again }: Pick<Session, 'open' | 'again'>,
): Pick<Session, 'review' | 'openReview'> => ({
  review: async ({ minutes = usualMinutes } = {}) => {
    if (!(minutes > 0 && minutes <= 24 * 60)) {
      throw new FiredrillError(
        'usage',
        `${minutes} is no time for reviews.`,
        'Give minutes, as in --minutes 10.',
      )
    }
    const now = context.now()
    return planReview(await duesOf(context), {
      today: learnerDay(now),
      nowMs: now.getTime(),
      minutes,
      entries: context.history.entries(),
    })
  },
  openReview: (item) => {
    if (isBegun(item, context.history.entries())) open(item, 'review')
    else again(item)
  },
})

/** When each item is due that was ever passed or shown. */
export const duesOf = ({ course, history }: Context): Promise<Due[]> =>
  schedule(gradeAttempts(allItems(course), history.entries()))
