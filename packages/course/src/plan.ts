/** A choice of days in an order, with time boxes. */
export interface Plan {
  /** `one-week` */
  id: string
  title: string
  /** One sentence: who it is for. */
  about: string
  days: PlanDay[]
}

/** One of its days. */
export interface PlanDay {
  /** What the plan calls it: `Wed`. Null in the full course, whose days go by their own names. */
  name: string | null
  /** `day8` */
  day: string
  /** Its time box. */
  minutes: number
}
