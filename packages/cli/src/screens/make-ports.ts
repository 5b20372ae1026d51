import {
  allDays,
  allItems,
  type Day,
  FiredrillError,
  isQuestion,
  type Item,
  type Place,
} from '@firedrill/course'
import type { Session } from '@firedrill/session'
import type { DrillPorts } from '@firedrill/tui'
import { beginGo } from './begin-go.ts'
import { judgeWork } from './judge-work.ts'
import { planEdit } from './plan-edit.ts'
import { viewAttempt } from './view-attempt.ts'
import { readOpened, viewDay } from './view-day.ts'
import { viewDue, viewHome } from './view-home.ts'
import { viewReview } from './view-review.ts'
import { viewComparison } from './view-solution.ts'
import { viewStats } from './view-stats.ts'
import { viewSummary } from './view-summary.ts'

/** How a day is led through, and how long a review may take. */
export interface PortsOptions {
  /** A day as it is led through. */
  viewOf: (day: Day) => ReturnType<typeof viewDay>
  minutes?: number
  room: Pick<DrillPorts, 'hand' | 'handIn' | 'sendDay'>
}

/** What the screens need done, by the session's use cases. */
export const makePorts = (session: Session, { viewOf, minutes, room }: PortsOptions): DrillPorts => {
  const items = new Map(allItems(session.course).map((item) => [item.id, item]))
  const byId = (id: string): Item => items.get(id) as Item
  const dayOf = (id: string): Day => dayById(session, id)
  /** How much of what was done was summed up already. */
  let told = 0
  return {
    home: () => viewHome(session),
    due: async () => viewDue(session, await session.review({ minutes })),
    day: (id, item) => {
      const view = viewOf(dayOf(id))
      const index = view.steps.findIndex((step) => step.kind === 'item' && step.item.id === item)
      return { view, index: Math.max(0, index < 0 ? firstOpen(view) : startAt(view, index)) }
    },
    review: async () => viewReview(session, await session.review({ minutes })),
    ...room,
    stats: () => viewStats(session.stats()),
    summary: async () => {
      const { attempts } = await session.summary()
      const fresh = attempts.slice(told)
      told = attempts.length
      return fresh.length > 0 ? viewSummary(fresh) : null
    },
    markKnown: (id) => {
      const day = dayOf(id)
      const known = session.testOut(day) ? session.markKnown(day) : []
      return known.length > 0
        ? `Marked as known: ${known.map(({ title }) => title).join(', ')}.`
        : 'That is offered once most drills of the day were clean at the first try.'
    },
    open: (id, place) => {
      if (place === 'review' && session.stateOf(byId(id)).state !== 'new') session.openReview(byId(id))
      else session.open(byId(id), place)
      return readOpened(session, byId(id), place)
    },
    begin: (id, place) => beginGo(session, byId(id), place),
    watch: (id, place, on) =>
      session.watch(byId(id), on.save, {
        place,
        onMode: (mode) => on.mode(mode === 'polling' ? 'Saves are looked for: this disk tells of none.' : ''),
      }),
    judging: (id, place, on) => judgeWork(session, byId(id), { place, on }),
    hint: (id) => session.hints(byId(id), { isNext: true }),
    ladder: (id) => session.ladder(byId(id)),
    hiddenTest: (id) => session.hiddenTest(byId(id)),
    question: (id, place) => session.question(byId(id), place),
    answer: (id, place, given) => session.answer(byId(id), given, { place }),
    debrief: (id, place) => formatDebrief(session, byId(id), place),
    attempts: (id) => session.attempts(byId(id)).map(viewAttempt),
    attemptFiles: (id, number) => session.attemptFiles(byId(id), number),
    compareAttempts: async (id, from, to) =>
      viewComparison(await session.compareAttempts(byId(id), from, to)),
    bringBack: (id, number, place) => void session.bringBack(byId(id), number, place),
    reset: (id, place) => void session.reset(byId(id), place),
    startFromOwn: (id, place) => void session.startFromOwn(byId(id), place),
    undo: (id, place) => void session.undo(byId(id), place),
    again: (id) => session.again(byId(id)),
    edit: (id, place, verdict) => planEdit(session, byId(id), { place, verdict }),
    setClock: (isOn) => session.changeSettings({ clock: isOn ? 'on' : 'off' }),
    trouble: () => {
      const trouble = session.trouble()
      return trouble && describe(trouble)
    },
  }
}

/** The day with an id that a screen has from the course. */
export const dayById = ({ course }: Session, id: string): Day =>
  allDays(course).find((day) => day.id === id) as Day

const firstOpen = ({ steps }: ReturnType<typeof viewDay>): number =>
  steps.findIndex((step) => step.kind === 'item' && step.item.state !== 'passed')

/** An item that was not begun is read up to: the section above it comes first. */
export const startAt = ({ steps }: ReturnType<typeof viewDay>, index: number): number => {
  const step = steps[index]
  const isNew = step?.kind === 'item' && step.item.state === 'new'
  return isNew && steps[index - 1]?.kind === 'section' ? index - 1 : index
}

const describe = ({ message, hint }: FiredrillError): string => `${message} ${hint}`

/** What is read after a pass: the debrief, and above it how a number is worked out, or the model of a prose. */
export const formatDebrief = (session: Session, item: Item, place: Place): string => {
  if (!isQuestion(item)) return session.debrief(item)
  const { worked, answer, debrief } = session.solution(item, place)
  const model = item.kind === 'reflect' ? answer : null
  return [worked, model, debrief].filter((text) => text !== null && text !== '').join('\n\n')
}
