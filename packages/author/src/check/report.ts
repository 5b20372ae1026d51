import type { Problem } from '@firedrill/course'

/** What `author check --json` prints. */
export interface CheckReport {
  version: 1
  /** Whether there is no problem. */
  ok: boolean
  /** By file, then by line. */
  problems: Problem[]
  /** Every item that was looked at. */
  items: CheckedItem[]
  durationMs: number
}

/** How the runs of one item went. Times are the judge's, in milliseconds; null where nothing ran. */
export interface CheckedItem {
  /** `day1/status-code` */
  id: string
  runs: number
  /** Median of all its runs. */
  medianMs: number | null
  /** The starter's run. */
  starterMs: number | null
  /** Median of the solution's runs. */
  solutionMs: number | null
}
