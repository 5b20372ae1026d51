import type { VerdictStatus } from '@firedrill/course'

/** What `author flake --json` prints. */
export interface FlakeReport {
  version: 1
  /** Whether nothing flaked, nothing is too slow, and all could be judged. */
  ok: boolean
  /** Whether every processor was kept busy beside the runs. */
  isLoaded: boolean
  items: FlakedItem[]
  durationMs: number
}

/** How the hidden test of one item held. Times are of single runs, in milliseconds; null where nothing ran. */
export interface FlakedItem {
  /** `day1/status-code` */
  id: string
  /** Stands for the bytes that were run. */
  hash: string
  /** Runs, over the solution and every other correct one. */
  runs: number
  flakes: Flake[]
  /** Upper 95 % bound of the rate of flakes, from 0 to 1. */
  rateBound: number | null
  /** Median of the solution alone on the machine, as far as that was to be had. */
  aloneMs: number | null
  medianMs: number | null
  p95Ms: number | null
  budgetMs: number
  /** Whether the median alone is beyond the budget by more than machines differ. */
  isSlow: boolean
  /** What the machine lacks, where nothing could be judged. */
  blocked: string | null
}

/** A run of a correct answer that did not pass. */
export interface Flake {
  /** The answer, from the root. */
  file: string
  /** `none` where the tool gave no verdict. */
  status: VerdictStatus | 'none'
  /** Title of the check, where one failed. */
  check: string | null
  message: string
  seed: string
  /** The command that runs the same again. */
  repeat: string
}
