import { FiredrillError } from '@firedrill/course'
import type * as z from 'zod'
import { openGradebook } from '../cohorts/gradebook.ts'
import { openRegrade, settleRegrade, showRegrade } from '../cohorts/regrade.ts'
import { readStatus } from '../cohorts/status.ts'
import { submit } from '../cohorts/submit.ts'
import { beat, release } from '../jobs/hold.ts'
import { lease } from '../jobs/lease.ts'
import { store } from '../jobs/store.ts'
import { readOrders } from '../jobs/work-order.ts'
import type { Service } from '../service.ts'
import type { Role } from './access.ts'
import type { messages, Path } from './messages.ts'

/** The answer to a question: a value, or lines of JSON one after another. */
export type Answer = { value: unknown } | { lines: AsyncIterable<unknown> }

type Parsed<P extends Path> = z.output<(typeof messages)[P]>

/** Who may ask what, and what answers it. */
export const routes: {
  [P in Path]: { role: Role; answer: (service: Service, ask: Parsed<P>) => Promise<unknown> }
} = {
  '/lease': {
    role: 'worker',
    answer: async (service, ask) => {
      requireSame(service, ask)
      const leases = await lease(service, ask)
      return leases.map(({ id, token, size }) => ({ id, token, size }))
    },
  },
  '/orders': { role: 'worker', answer: readOrders },
  '/beat': { role: 'worker', answer: beat },
  '/release': { role: 'worker', answer: release },
  '/store': {
    role: 'worker',
    answer: async (service, { worker, grades }) => {
      const outcomes = await store(service, { worker, grades })
      for (const [at, { outcome }] of outcomes.entries()) {
        service.metrics.stored(grades[at] as (typeof grades)[number], outcome)
      }
      return outcomes
    },
  },
  '/submit': { role: 'instructor', answer: submit },
  '/status': { role: 'instructor', answer: readStatus },
  '/gradebook': {
    role: 'instructor',
    answer: async (service, ask) => {
      const { rows, ...head } = await openGradebook(service, ask)
      return withHead(head, rows())
    },
  },
  '/regrade/open': { role: 'instructor', answer: openRegrade },
  '/regrade/show': { role: 'instructor', answer: showRegrade },
  '/regrade/settle': { role: 'instructor', answer: settleRegrade },
}

/** Answers one question. */
export const answer = async <P extends Path>(service: Service, path: P, ask: Parsed<P>): Promise<Answer> => {
  const value = await routes[path].answer(service, ask)
  return isLines(value) ? { lines: value } : { value }
}

const withHead = async function* (head: unknown, rows: AsyncIterable<unknown>): AsyncGenerator<unknown> {
  yield head
  yield* rows
}

const isLines = (value: unknown): value is AsyncIterable<unknown> =>
  typeof value === 'object' && value !== null && Symbol.asyncIterator in value

const requireSame = ({ course }: Service, ask: { course: string; judge: string }): void => {
  const differs =
    ask.course !== course.version
      ? 'another course'
      : ask.judge !== course.judge
        ? 'another judge, or Node,'
        : null
  if (differs === null) return
  throw new FiredrillError(
    'usage',
    `This worker has ${differs} than the service, so it was given nothing.`,
    'Check out the commit of the service there, or start the service anew on this one. No job is lost.',
  )
}
