import { type Day, FiredrillError } from '@firedrill/course'
import { wantedFiles } from '@firedrill/grader'
import { type Gradebook, handedInBy, openGradebook, type Serving, submit } from '@firedrill/grader/service'
import type { HandInReport } from '@firedrill/session/workshop'
import { Refusal } from '../http/refusal.ts'
import type { Seat } from '../room/room.ts'
import { toReport } from './to-report.ts'

type Service = Serving['service']

/** How often a learner may hand in a day: nobody fills the database. */
const mostEach = 50

/** Queues what a learner hands in of a day. Who they are is their seat's, whatever their files say. */
export const takeHandIn = async (
  service: Service,
  seat: Pick<Seat, 'name' | 'number'>,
  { day, files }: { day: Day; files: Record<string, string> },
): Promise<void> => {
  requireDeclared(day, files)
  const cohort = cohortOf(day)
  const before = await openOrNull(service, { cohort, learner: seat.name })
  if (before && before.total >= mostEach) {
    throw new Refusal(
      409,
      `${day.id} was handed in ${mostEach} times.`,
      'Your best counts. You can drill on.',
    )
  }
  const learner = { id: seat.name, name: seat.name }
  const submissions = [handedInBy({ origin: `learner-${seat.number}`, learner, files })]
  // What a day's first hand-in was graded by holds for all, also where the course has changed since.
  await submit(service, { cohort, policy: before ? null : policyOf(day), submissions })
}

/** What a learner is told of their own hand-ins of a day, and of nobody else's. */
export const reportTo = async (
  service: Service,
  seat: Pick<Seat, 'name'>,
  { day, isGrading }: { day: Day; isGrading: boolean },
): Promise<HandInReport> => {
  const book = await openOrNull(service, { cohort: cohortOf(day), learner: seat.name })
  const rows = book ? await Array.fromAsync(book.rows()) : []
  return toReport(rows, { day: day.id, open: book?.open ?? 0, isGrading })
}

/** A day's gradebook; null where nobody handed in. */
export const openBook = (service: Service, day: Day): Promise<Gradebook | null> =>
  openOrNull(service, { cohort: cohortOf(day), learner: null })

/** Its name for `pnpm grade book`, too. */
const cohortOf = ({ id }: Day): string => `workshop-${id}`

const policyOf = (day: Day) => ({
  assignment: null,
  assignmentFile: null,
  scope: day.items.map(({ id, points }) => ({ item: id, points })),
  attempts: 'best' as const,
})

const openOrNull = async (
  service: Service,
  which: { cohort: string; learner: string | null },
): Promise<Gradebook | null> => {
  try {
    return await openGradebook(service, which)
  } catch (error) {
    if (error instanceof FiredrillError && error.code === 'usage') return null
    throw error
  }
}

const requireDeclared = (day: Day, files: Record<string, string>): void => {
  const wanted = wantedFiles(day.items)
  const other = Object.keys(files).find((path) => !wanted.has(path))
  if (other === undefined) return
  throw new Refusal(
    400,
    `${other} is no file of ${day.id} in the host's course.`,
    'Is yours another one? `pnpm drill update`.',
  )
}
