import { allItems, learnerDay } from '@firedrill/course'
import type { Entry } from '@firedrill/journal'
import type { Context } from '../context.ts'
import { dayOf } from '../review/grade.ts'
import { duesOf } from '../review/review.ts'
import type { Session } from '../session-types.ts'
import { countStats } from '../stats/stats.ts'
import { summarize } from './summary.ts'
import { offerTestOut, openItems } from './test-out.ts'

type LookAtHistory = Pick<Session, 'stats' | 'summary' | 'testOut' | 'markKnown' | 'forgetKnown'>

/** What the history says, and what the learner says to it. */
export const lookAtHistory = (context: Context): LookAtHistory => {
  const { course, history, state } = context
  return {
    stats: () => countStats(course, history.entries()),
    summary: async ({ of } = { of: 'session' }) => {
      const [all, today] = [history.entries(), learnerDay(context.now())]
      const isToday = (entry: Entry): boolean => entry.kind === 'attempt' && dayOf(entry) === today
      const own = of === 'session' ? history.own() : all.filter(isToday)
      return summarize({ items: allItems(course), own, all, dues: await duesOf(context), today })
    },
    testOut: (day) => offerTestOut(day, { entries: history.entries(), stateOf: state }),
    markKnown: (day) => {
      const items = openItems(day, state)
      for (const item of items) history.known(item, true)
      return items
    },
    forgetKnown: (day) => {
      const items = day.items.filter((item) => state(item).isKnown)
      for (const item of items) history.known(item, false)
      return items
    },
  }
}
