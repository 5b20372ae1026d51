import { allDays, type Course, isQuestion, type Plan } from '@firedrill/course'
import { namePlanned } from '@firedrill/session'

/** What a workshop goes through: its days in order, each with its items. */
export interface Agenda {
  /** The id of the plan; null where the whole course is open. */
  plan: string | null
  title: string
  days: AgendaDay[]
  /** All days of the course that are written, of the plan or not: an edition locks every one. */
  written: string[]
}

/** A day of it. Days that nobody has written yet have no items. */
export interface AgendaDay {
  day: string
  /** `Wed = day8 Async` */
  name: string
  minutes: number | null
  items: AgendaItem[]
}

/** An item of it. */
export interface AgendaItem {
  id: string
  title: string
  kind: 'drill' | 'question' | 'exercise'
  parSeconds: number
}

/** The days of a plan, or of the whole course. */
export const makeAgenda = (course: Course, plan: Plan | null): Agenda => {
  const days = allDays(course)
  const planned = plan?.days ?? days.map(({ id }) => ({ name: null, day: id, minutes: null }))
  return {
    plan: plan?.id ?? null,
    title: plan?.title ?? 'The whole course',
    written: days.filter(({ items }) => items.length > 0).map(({ id }) => id),
    days: planned.map(({ name, day, minutes }) => ({
      day,
      name: namePlanned({ name, day }, days),
      minutes,
      items: (days.find(({ id }) => id === day)?.items ?? []).map((item) => ({
        id: item.id,
        title: item.title,
        kind: isQuestion(item) ? 'question' : item.kind === 'exercise' ? 'exercise' : 'drill',
        parSeconds: item.parSeconds,
      })),
    })),
  }
}
