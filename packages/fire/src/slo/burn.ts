import type { Sample } from '../world/sample.ts'
import { budgetRequests, service } from '../world/service.ts'

/** Requests of some seconds that were not good, and all that ended. */
export const countBad = (samples: readonly Sample[]): { bad: number; ended: number } => {
  const bad = samples.reduce((sum, { slow, failed }) => sum + slow + failed, 0)
  return { bad, ended: bad + samples.reduce((sum, { good }) => sum + good, 0) }
}

/** The share of a whole window's error budget that some seconds burned: bad requests over those that are allowed. */
export const burnedBy = (samples: readonly Sample[]): number => countBad(samples).bad / budgetRequests

/**
 * How many times faster than allowed the budget burns: the share of bad requests over the share that may be bad. At 1 a
 * window's budget lasts exactly a window. The Site Reliability Workbook, chapter 5.
 */
export const burnRate = (samples: readonly Sample[]): number => {
  const { bad, ended } = countBad(samples)
  return ended === 0 ? 0 : bad / ended / (1 - service.objective)
}

/** The share of a window's budget that an hour takes at a burn rate. */
export const perHour = (rate: number): number => rate / (service.windowDays * 24)

/** Whether some seconds together kept the objective. */
export const isGood = (samples: readonly Sample[]): boolean => {
  const { bad, ended } = countBad(samples)
  return ended > 0 && bad <= ended * (1 - service.objective)
}
