import { allDays, FiredrillError, nearestName, type Plan, type PlanDay } from '@firedrill/course'
import { readPlans } from '@firedrill/course/read'
import type { Context } from '../context.ts'
import type { Session } from '../session-types.ts'
import { dayMeanings, namePlanned } from './meanings.ts'

type Plans = Pick<Session, 'plans' | 'plan' | 'followPlan' | 'dayName' | 'meanings'> & {
  /** The day that a plan's own name for it means, as `wed`. */
  dayNamed: (word: string) => string | null
}

/** The plans of the course, and the one that is followed. Their files are read when one is asked for. */
export const followPlan = ({ root, course, settings, changeSettings }: Context): Plans => {
  let read: Plan[] | null = null
  const plans = (): Plan[] => (read ??= readPlans(root).plans)
  // A plan that is there no more is followed no more.
  const plan = (): Plan | null => {
    const id = settings().plan
    return id === null ? null : (plans().find((one) => one.id === id) ?? null)
  }
  const planned = (match: (day: PlanDay) => boolean): PlanDay | undefined => plan()?.days.find(match)
  return {
    plans,
    plan,
    followPlan: (id) => {
      if (id !== null && !plans().some((one) => one.id === id)) throw noPlan(id, plans())
      changeSettings({ plan: id })
    },
    dayName: (dayId) =>
      namePlanned(planned(({ day }) => day === dayId) ?? { name: null, day: dayId }, allDays(course)),
    meanings: (word) => {
      const followed = plan()
      return followed && dayMeanings(followed, word, allDays(course))
    },
    dayNamed: (word) => planned(({ name }) => name?.toLowerCase() === word.toLowerCase())?.day ?? null,
  }
}

/** The plan of an id. Throws a `usage` error where there is none. */
export const requirePlan = (root: string, id: string): Plan => {
  const { plans } = readPlans(root)
  const found = plans.find((one) => one.id === id)
  if (found) return found
  throw noPlan(id, plans)
}

const noPlan = (id: string, plans: readonly Plan[]): FiredrillError => {
  const near = nearestName(
    id,
    plans.map((one) => one.id),
  )
  return new FiredrillError(
    'usage',
    `There is no plan "${id}".`,
    `${near ? `Did you mean "${near}"? ` : ''}\`pnpm drill plan\` lists them.`,
  )
}
