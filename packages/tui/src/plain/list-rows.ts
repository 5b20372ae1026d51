import type { Action } from '../reduce/action.ts'
import { formatSeconds } from '../draw/frame.ts'
import { homeRows } from '../state/home-rows.ts'
import type { State } from '../state/state.ts'
import type { DayCell } from '../state/views.ts'

/** A line of a list, and what choosing it does. */
export interface ListRow {
  text: string
  actions: Action[]
}

/** What home offers, one line each: where the learner was, what is due, and the days that are written. */
export const homeRowsOf = ({ home }: State): ListRow[] =>
  home
    ? homeRows(home.view).flatMap((row): ListRow[] => {
        switch (row.kind) {
          case 'next': {
            const { day, item, title, place, parSeconds } = row.next
            const request: Action = { type: 'ask', what: { kind: 'day', day, item, place } }
            return [
              {
                text: `${place === 'review' ? 'again' : 'continue'}: ${day} ${title}, par ${formatSeconds(parSeconds)}`,
                actions: [request],
              },
            ]
          }
          case 'review':
            return [
              {
                text: `review: ${home.view.due?.count ?? 0} due`,
                actions: [{ type: 'command', command: 'review' }],
              },
            ]
          case 'tour':
            return [dayRow(row.tour)]
          default:
            return row.days.filter(({ title }) => title !== null).map(dayRow)
        }
      })
    : []

const dayRow = ({ id, title, note, passed, total }: DayCell): ListRow => ({
  text: `${note ?? `${id} ${title}`}: ${passed} of ${total} passed`,
  actions: [{ type: 'ask', what: { kind: 'day', day: id, item: null } }],
})

const states = { new: 'new', started: 'started', seen: 'solution seen', passed: 'passed' } as const

/** The steps of a day, one line each. */
export const dayRows = ({ day }: State): string[] =>
  (day?.steps ?? []).map((step) => {
    if (step.kind === 'section') return `read: ${step.title}`
    const { title, slug, state, isKnown, reverify, parSeconds, bestSeconds } = step.item
    const best = bestSeconds === null ? '' : `, best ${formatSeconds(bestSeconds)}`
    const how = isKnown && state !== 'passed' ? 'known' : states[state]
    const stale = reverify ? ', re-verify: its tests changed' : ''
    return `${title} (${slug}): ${how}${stale}, par ${formatSeconds(parSeconds)}${best}`
  })
