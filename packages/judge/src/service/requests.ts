import type { Check, Item, Verdict } from '@firedrill/course'
import type { Canaries, Finding } from '../wire/probe.ts'
import type { Sources } from '../tree/make-tree.ts'

/** What the judge is asked: one item, the candidate's bytes, a seed. */
export interface RunRequest {
  item: Item
  /** Title of the item's week, for messages. */
  weekName: string
  sources: Sources
  /** What the learner calls each file. */
  displayNames: Record<string, string>
  seed: string
  /** The command that repeats the verdict, with `{seed}` in it left to the judge. */
  repeat: string
  /** Whether to ask TypeScript too. */
  types: boolean
  /** Whether to ask the real engine too, where the item compares with one: some six seconds. */
  engine?: boolean
  /** Runs the checks in an order drawn from the seed. */
  shuffle: boolean
  /** Ends with the first check that fails: whether it passes is asked, not how much of it. */
  bail?: boolean
  /** Lets a debugger into the candidate. Its verdict is for looking at: nobody may grade or keep it. */
  inspect?: Inspection
}

/** How a debugger gets in, at T1 alone: a sandbox lets nobody in. */
export interface Inspection {
  /** On 127.0.0.1. The run's first process waits there for a debugger; a further one listens on the next port. */
  port: number
  /** Where the learner's own files are, by name, so that breakpoints in them hold. */
  originals: Record<string, string>
}

/** App → judge process. */
export type ToJudge =
  | { kind: 'run'; id: number; request: RunRequest }
  | { kind: 'cancel'; id: number }
  /** Has a candidate's process try what it must not be able to do, and what it must. */
  | { kind: 'prove'; id: number; canaries: Canaries }

/** Judge process → app. */
export type FromJudge =
  | { kind: 'check'; id: number; check: Check }
  /** The verdict while TypeScript is still thinking: `types` is null. */
  | { kind: 'behaviour'; id: number; verdict: Verdict }
  | { kind: 'verdict'; id: number; verdict: Verdict }
  | { kind: 'cancelled'; id: number }
  | { kind: 'proof'; id: number; proof: Finding[] }
  | {
      kind: 'failed'
      id: number
      code: 'content' | 'environment' | 'internal'
      message: string
      hint: string
    }
