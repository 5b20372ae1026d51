import type { Problem } from '@firedrill/course'
import type { JudgedMutant } from './match-exemptions.ts'

/** What `author mutate --json` prints. */
export interface MutateReport {
  version: 1
  /** Whether every mutant is killed or exempt, and every exemption is needed. */
  ok: boolean
  items: MutatedItem[]
  /** Of the files `mutants.yaml`, and of solutions that do not pass to begin with. */
  problems: Problem[]
  durationMs: number
}

/** What the hidden test of one item tells from its solution. */
export interface MutatedItem {
  /** `day1/status-code` */
  id: string
  /** Stands for the bytes that were judged. */
  hash: string
  mutants: number
  killed: number
  /** Alive, with a reason. */
  exempt: number
  /** Where a mutant that may live is excused, from the root. */
  exemptions: string
  /** Alive, without one. */
  survivors: Survivor[]
  /** How long a mutant might run, in milliseconds. */
  limitMs: number
}

/** A mutant that lives without a reason. */
export interface Survivor extends Omit<JudgedMutant, 'text'> {
  /** Path of the file of the solution, from the root. */
  path: string
  /** The lines that changed, as "- …" and "+ …". */
  diff: string[]
}
