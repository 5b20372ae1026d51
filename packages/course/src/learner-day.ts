const hour = 3_600_000
const dayMs = 24 * hour

/** When a learner's day ends: at four in the morning, so that an evening that runs past midnight stays one day. */
const dayEndsAtHour = 4

/** The learner's day at a moment, by the machine's time zone: `2026-11-25`. */
export const learnerDay = (moment: Date): string => {
  const shifted = new Date(moment.getTime() - dayEndsAtHour * hour)
  return `${shifted.getFullYear()}-${pad(shifted.getMonth() + 1)}-${pad(shifted.getDate())}`
}

const pad = (number: number): string => String(number).padStart(2, '0')

/** Days from one day to another; negative where the other is earlier. */
export const daysBetween = (from: string, to: string): number => numberOf(to) - numberOf(from)

/** The day so many days later. */
export const addDays = (day: string, days: number): string =>
  new Date((numberOf(day) + days) * dayMs).toISOString().slice(0, 10)

const numberOf = (day: string): number => Math.floor(Date.parse(`${day}T00:00:00Z`) / dayMs)
