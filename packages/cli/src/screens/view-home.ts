import { allDays } from '@firedrill/course'
import type { ReviewQueue, Session } from '@firedrill/session'
import type { DayCell, DueView, HomeView, PlanView } from '@firedrill/tui'

/** Weeks of the course, and days of a week; those that are not written yet are shown as such. */
const weekCount = 9
const daysPerWeek = 5

/** The course as home shows it. What is due is asked for apart: it takes longer. */
export const viewHome = (session: Session): HomeView => {
  const days = new Map(session.progress().days.map((day) => [day.id, day]))
  const cell = (id: string, name: string): DayCell => {
    const day = days.get(id)
    return { id, name, title: day?.title ?? null, passed: day?.passed ?? 0, total: day?.total ?? 0 }
  }
  const titles = new Map(session.course.weeks.map(({ number, title }) => [number, title]))
  return {
    weeks: range(weekCount).map((week) => ({
      id: `week${week}`,
      title: titles.get(week) ?? null,
      days: range(daysPerWeek).map((day) => {
        const number = (week - 1) * daysPerWeek + day
        return cell(`day${number}`, String(number))
      }),
    })),
    plan: viewPlan(session, cell),
    next: viewNext(session),
    due: null,
    tour: days.has('tour') ? cell('tour', 'tour') : null,
  }
}

/** What is due for review, and what is to be verified again. */
export const viewDue = (session: Session, { due, items, seconds }: ReviewQueue): DueView => ({
  count: due,
  inTime: items.length,
  seconds,
  reverify: Object.fromEntries(
    allDays(session.course)
      .map(({ id, items: own }) => [id, own.filter((item) => session.stateOf(item).reverify).length] as const)
      .filter(([, count]) => count > 0),
  ),
})

/** The full course has no names of its own: the map is its plan. */
const viewPlan = (session: Session, cell: (id: string, name: string) => DayCell): PlanView | null => {
  const plan = session.plan()
  if (!plan || plan.days.every(({ name }) => name === null)) return null
  return {
    title: plan.title,
    days: plan.days.map(({ day, name }) => ({ ...cell(day, name ?? day), note: session.dayName(day) })),
  }
}

const viewNext = (session: Session): HomeView['next'] => {
  const redone = session.redone()
  const item = redone ?? session.next()
  if (!item) return null
  const { id, title, parSeconds } = item
  return { item: id, title, day: session.dayOf(item).id, place: redone ? 'review' : 'work', parSeconds }
}

const range = (count: number): number[] => Array.from({ length: count }, (_, index) => index + 1)
