import type { DayCell, HomeView } from './views.ts'

/** A row of home that the cursor can be on. */
export type HomeRow =
  | { kind: 'next'; next: NonNullable<HomeView['next']> }
  | { kind: 'review' }
  | { kind: 'tour'; tour: DayCell }
  | { kind: 'days'; label: string; title: string | null; days: DayCell[]; isPlan: boolean }

/** The rows of home, what is next first: Enter goes on where the learner was. */
export const homeRows = ({ next, due, tour, plan, weeks }: HomeView): HomeRow[] => [
  ...(next ? [{ kind: 'next' as const, next }] : []),
  ...(due && due.count > 0 ? [{ kind: 'review' as const }] : []),
  ...(tour && tour.passed < tour.total ? [{ kind: 'tour' as const, tour }] : []),
  ...(plan ? [{ ...daysRow('plan', plan.title, plan.days), isPlan: true }] : []),
  ...weeks.map(({ id, title, days }) => daysRow(id, title, days)),
]

const daysRow = (label: string, title: string | null, days: DayCell[]): HomeRow & { kind: 'days' } => ({
  kind: 'days',
  label,
  title,
  days,
  isPlan: false,
})

/** The day that the cursor is on, if it is on one. */
export const dayAt = (row: HomeRow | undefined, column: number): DayCell | null => {
  if (row?.kind === 'tour') return row.tour
  return row?.kind === 'days' ? (row.days[Math.min(column, row.days.length - 1)] ?? null) : null
}
