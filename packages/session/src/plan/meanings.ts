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
