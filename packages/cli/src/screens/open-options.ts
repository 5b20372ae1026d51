import type { DayOrder } from '@firedrill/course'

/** How the screens are opened. */
export interface OpenOptions extends DayOrder {
  plain?: boolean
  ascii?: boolean
  /** What has the work judged; the setting that is kept unless told. */
  judge?: 'save' | 'key'
  /** False leaves the clock off. */
  timer?: boolean
  /** A workshop to join first, and how. */
  join?: string
  name?: string
  shareSource?: boolean
  yes?: boolean
  /** How long a review may take. */
  minutes?: number
}
