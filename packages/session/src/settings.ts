/** What the learner chose, kept in `.firedrill/settings.json`. */
export interface Settings {
  /** The id of the plan that is followed. */
  plan: string | null
  /** Whether items are timed. */
  clock: 'on' | 'off'
  /** What has the work judged: every save, or a key alone. */
  judge: 'save' | 'key'
}
