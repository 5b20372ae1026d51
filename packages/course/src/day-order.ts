import type { Day, Step } from './course.ts'

/** Which steps of a day to do, and in which order. */
export interface DayOrder {
  /** `drills`: the pure round, without lesson and exercises. */
  only?: 'drills' | 'exercises'
  /** `seed`: the whole lesson, the exercises, then the drills. `day` is the order of `day.yaml`. */
  order?: 'day' | 'seed'
}

/** A day's steps as asked for; nothing is doubled, and nothing is lost but what `only` leaves out. */
export const orderSteps = (
  day: Pick<Day, 'steps' | 'items'>,
  { only, order = 'day' }: DayOrder = {},
): Step[] => {
  const exercises = new Set(day.items.filter((item) => item.kind === 'exercise').map((item) => item.id))
  const kindOf = (step: Step): 'section' | 'exercise' | 'drill' => {
    if ('section' in step) return 'section'
    return exercises.has(step.item) ? 'exercise' : 'drill'
  }
  const of = (kind: ReturnType<typeof kindOf>): Step[] => day.steps.filter((step) => kindOf(step) === kind)
  if (only === 'drills') return of('drill')
  if (only === 'exercises') return of('exercise')
  return order === 'seed' ? [...of('section'), ...of('exercise'), ...of('drill')] : [...day.steps]
}

/** The day as it is done then: its steps, and their items. */
export const orderDay = (day: Day, order: DayOrder = {}): Day => {
  const steps = orderSteps(day, order)
  const ids = steps.flatMap((step) => ('item' in step ? [step.item] : []))
  return { ...day, steps, items: ids.flatMap((id) => day.items.filter((item) => item.id === id)) }
}
