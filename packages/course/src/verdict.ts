/**
 * - `pass`: every check passed, and at least one ran
 * - `fail`: a check failed
 * - `error`: the candidate does not load
 * - `timeout`: a limit of time was reached
 * - `crash`: the candidate's process ended, or broke the protocol
 * - `blocked`: the machine, or firedrill itself, lacks what the item needs; says nothing about the candidate
 */
export type VerdictStatus = 'pass' | 'fail' | 'error' | 'timeout' | 'crash' | 'blocked'

/** Isolation the candidate ran under; see docs/architecture.md. */
export type Tier = 'T1' | 'T2' | 'T3' | 'T4'

/** One named piece of the contract, and whether the candidate keeps it. */
export interface Check {
  /** Does not depend on the title's wording. */
  id: string
  title: string
  status: 'pass' | 'fail' | 'not-reached'
  weight: number
  /** Id of the check that must pass before this one counts: "does not retry a 400" is true of an empty file. */
  after: string | null
  /** Slug of the stage it belongs to. */
  stage: string | null
  /** Observed, required, consequence; in the learner's terms. */
  message: string | null
  expected: string | null
  actual: string | null
  /** The wrong idea behind the failure, where the evidence names it. */
  misconception: string | null
  durationMs: number
}

/** What TypeScript says, told apart from behaviour. */
export interface TypeReport {
  ok: boolean
  /** `work/day1/status-code.ts:3:7 Type 'string' is not assignable to type 'number'.` */
  messages: string[]
}

/**
 * What the real engine says beside the checks: never points, never a part of the status. `differs` and `absent` are
 * told to the author, not to the learner: see docs/adr/0011-engine-line.md.
 */
export interface EngineReport {
  status: 'agrees' | 'differs' | 'absent'
  /** The first difference, or what is missing. */
  message: string | null
}

/** What the judge found. The same bytes, item and seed give the same verdict everywhere. */
export interface Verdict {
  /** `day1/status-code` */
  item: string
  status: VerdictStatus
  /** What happened, where the status is not `pass` or `fail`. */
  message: string | null
  tier: Tier
  seed: string
  /** The command that repeats this verdict. */
  repeat: string
  score: { points: number; max: number }
  checks: Check[]
  /** Absent where types were not asked for. */
  types: TypeReport | null
  /** There where the engine was asked, the item compares with one, and every check passed. */
  engine?: EngineReport
  /** What the candidate printed, capped. */
  output: string
  /** What the candidate left open: "1 listening socket". */
  leaks: string[]
  durationMs: number
}

/** The verdict as one line of status. */
export const countPassed = (verdict: Verdict): { passed: number; total: number } => ({
  passed: verdict.checks.filter((check) => check.status === 'pass').length,
  total: verdict.checks.length,
})
