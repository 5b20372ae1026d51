import type { Status, Tally } from './sample.ts'
import { service } from './service.ts'
import type { Cohort, Config } from './world.ts'

/** The edge in one second: it sends attempts, tries failures again as far as it may, and answers the user. */
export interface Edge {
  /** An attempt ended well after so many milliseconds of its own. */
  answered: (cohort: Cohort, count: number, ms: number, goodCount: number) => void
  /** An attempt failed after so many milliseconds. What is tried again is sent in this second, or in the next. */
  failed: (cohort: Cohort, count: number, why: { status: Status; ms: number; again: 'now' | 'next' }) => void
  /** What is to be sent in this second, taken out. */
  take: () => Cohort[]
  /** What is to be sent in the next second. */
  carried: Cohort[]
}

/** The edge of a second, with the attempts that begin it. */
export const openEdge = (options: {
  at: number
  config: Pick<Config, 'retries' | 'retryBudget'>
  cohorts: readonly Cohort[]
  tally: Tally
}): Edge => {
  const { at, config, tally } = options
  let sending = [...options.cohorts]
  const carried: Cohort[] = []
  let allowance =
    config.retryBudget === null ? Number.POSITIVE_INFINITY : Math.floor(tally.requests * config.retryBudget)
  const end = (cohort: Cohort, counts: { good: number; slow: number; failed: number }): void => {
    tally.good += counts.good
    tally.slow += counts.slow
    tally.failed += counts.failed
    const route = tally.routes[cohort.route]
    route.ended += counts.good + counts.slow + counts.failed
    route.bad += counts.slow + counts.failed
  }
  return {
    carried,
    answered: (cohort, count, ms, goodCount) => {
      if (count === 0) return
      tally.times.push({ count, meanMs: cohort.beforeMs + ms })
      end(cohort, { good: goodCount, slow: count - goodCount, failed: 0 })
    },
    failed: (cohort, count, { status, ms, again }) => {
      const retried = cohort.retry < config.retries ? Math.min(count, allowance) : 0
      allowance -= retried
      if (retried > 0) {
        const next: Cohort = {
          ...cohort,
          count: retried,
          retry: cohort.retry + 1,
          at: again === 'now' ? at : at + 1,
          beforeMs: cohort.beforeMs + ms + (again === 'now' ? service.backoffMs : 0),
          isAbandoned: false,
        }
        join(again === 'now' ? sending : carried, next)
      }
      tally.statuses[status] += count - retried
      end(cohort, { good: 0, slow: 0, failed: count - retried })
    },
    take: () => {
      const taken = sending
      sending = []
      return taken
    },
  }
}

/** Attempts that are alike, and waited about as long, go on as one: or there would be more cohorts than requests. */
const join = (cohorts: Cohort[], next: Cohort): void => {
  const alike = cohorts.findIndex(
    (one) =>
      one.route === next.route &&
      one.retry === next.retry &&
      one.at === next.at &&
      Math.floor(one.beforeMs / 100) === Math.floor(next.beforeMs / 100),
  )
  const known = cohorts[alike]
  if (!known) {
    cohorts.push(next)
    return
  }
  const count = known.count + next.count
  const beforeMs = (known.beforeMs * known.count + next.beforeMs * next.count) / count
  cohorts[alike] = { ...known, count, beforeMs }
}
