/** One thing `drill doctor` looked at. */
export interface Checkup {
  /** Stable name, as `journal`. */
  name: string
  /** `warn`: works, with something to know. `fail`: something the learner needs does not work. */
  status: 'ok' | 'warn' | 'fail'
  /** What was found. */
  detail: string
  /** What to do; null where all is well. */
  fix: string | null
}

/** All is well. */
export const ok = (name: string, detail: string): Checkup => ({ name, status: 'ok', detail, fix: null })

/** It works, and this is worth knowing. */
export const warn = (name: string, detail: string, fix: string): Checkup => ({
  name,
  status: 'warn',
  detail,
  fix,
})

/** It does not work. */
export const fail = (name: string, detail: string, fix: string): Checkup => ({
  name,
  status: 'fail',
  detail,
  fix,
})
