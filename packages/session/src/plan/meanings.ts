import { type Day, FiredrillError, type Plan, type PlanDay, tourId } from '@firedrill/course'

/** One thing that a word such as `day3` may mean under a plan. */
export interface DayMeaning {
  /** `plan`: the plan's third day. `course`: the course's own day3. */
  by: 'plan' | 'course'
  /** `day8` */
  day: string
  /** As it is shown: `Wed = day8 Async`. */
  name: string
  /** A word that means only this: `w2d3`. */
  word: string
}

/** What `day3` may mean where the plan's third day is another day of the course; null where it means one thing. */
export const dayMeanings = (plan: Plan, word: string, days: readonly Day[]): DayMeaning[] | null => {
  const number = Number(/^d(?:ay)?([1-9]\d?)$/i.exec(word.trim())?.[1] ?? 0)
  // The tour is on the way to the first day, and no day of its own.
  const planned = plan.days.filter(({ day }) => day !== tourId)[number - 1]
  const own = `day${number}`
  if (!planned || planned.day === own) return null
  const also = plan.days.find(({ day }) => day === own) ?? { name: null, day: own }
  return [
    { by: 'plan', day: planned.day, name: namePlanned(planned, days), word: exactWord(planned.day) },
    { by: 'course', day: own, name: namePlanned(also, days), word: exactWord(own) },
  ]
}

/** Refuses a word of two meanings, with the words that have one. */
export const requireOneMeaning = (word: string, meanings: readonly DayMeaning[] | null): void => {
  if (!meanings) return
  const choices = meanings.map((one) => `\`pnpm drill ${one.word}\` is ${one.name}`)
  throw new FiredrillError('usage', `${word} means two days under your plan.`, `${choices.join('; ')}.`)
}

/** `Wed = day8 Async`, or without a plan's name `day8 Async`; a day that nobody has written yet says so. */
export const namePlanned = ({ name, day }: Pick<PlanDay, 'name' | 'day'>, days: readonly Day[]): string => {
  const written = days.find(({ id }) => id === day)
  const own = written ? `${day} ${written.title}` : `${day}, not yet written`
  return name === null ? own : `${name} = ${own}`
}

/** `w2d3` for day8. */
const exactWord = (day: string): string => {
  const number = Number(day.replace('day', ''))
  return `w${Math.ceil(number / 5)}d${((number - 1) % 5) + 1}`
}
