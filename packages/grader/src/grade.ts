import { allItems, type Course, seedFrom } from '@firedrill/course'
import { gradeSubmission, type GradeTools } from './grading/grade-submission.ts'
import type { Found } from './intake/find-submissions.ts'
import type { Intake } from './intake/handed.ts'
import { readSubmission } from './intake/read-submission.ts'
import { wantedFiles } from './intake/wanted-files.ts'
import { createStamps, isFullMark, readReference, toRequest } from './judging/course-facts.ts'
import { createJudgePool } from './judging/judge-pool.ts'
import { openGradingJudge, requireTier, settleTier, type TierWish } from './judging/open-judges.ts'
import type { GradedSubmission } from './report/report.ts'
import type { Assignment } from './scope/assignment.ts'
import type { ScopedItem } from './scope/choose-items.ts'
import { noCache, openGradeCache } from './trust/grade-cache.ts'
import { createProver } from './trust/prove-items.ts'

/** What is graded, and how. */
export interface GradeOptions extends TierWish {
  root: string
  /** Folder of the bundled code. */
  bundleDir: string
  course: Course
  submissions: readonly Found[]
  /** The items that count; null where each submission says itself what is in it. */
  scope: readonly ScopedItem[] | null
  assignment: Assignment | null
  /** The assignment's file, as the caller named it: for the commands that repeat a verdict. */
  assignmentFile: string | null
  /** Judges side by side, each a process. */
  jobs: number
  /** Makes the seeds of code items secret. */
  seedKey: Uint8Array | null
  /** Repeats a verdict. */
  seed: string | null
  /** When the submissions were received; by their archives' or files' times unless told. */
  received: Date | null
  /** Where verdicts and proofs are kept; null keeps none. */
  cacheDir: string | null
  /** Takes each grade in the order of `submissions`, as soon as it and those before it are made. */
  onSubmission: (graded: GradedSubmission) => void
  signal: AbortSignal
}

/** Runs of one judge between two runs whose verdict is known. */
const canaryEvery = 50
/** No verdict waits longer than this, and one run, for its judge to prove itself. */
const canaryAfterMs = 5_000
/** Submissions that are read and not yet written: more than a judge's runs between two canaries, bounded all the same. */
const mostInFlight = 128
const mostBytes = 64 * 1024 * 1024

/**
 * Grades submissions one after another: found, read, judged, handed on, forgotten. Before anything is graded, each item
 * that counts is proven. Rejects with a `content` error where an item is unfit, with an `environment` error where the
 * containment asked for cannot be had, and with the signal's reason where it is aborted; nothing is left running.
 */
export const grade = async (options: GradeOptions): Promise<void> => {
  const { root, bundleDir, scope, signal } = options
  const tier = await settleTier(options, options)
  const pool = createJudgePool({
    jobs: options.jobs,
    open: () => openGradingJudge(options, tier),
    canaryFor: ({ item }) =>
      toRequest(item, readReference(root, item), { seed: seedFrom([item.id]), repeat: '' }),
    isRight: isFullMark,
    canaryEvery,
    canaryAfterMs,
    inspect: (verdict) => requireTier(verdict.tier, tier),
    signal,
  })
  const cache = options.cacheDir === null ? noCache : openGradeCache(options.cacheDir)
  const stampOf = createStamps(root, bundleDir)
  const prove = createProver({ root, stampOf, pool, cache, tier })
  const everything = allItems(options.course).map((item) => ({ item, points: item.points }))
  const tools: GradeTools = { ...options, stampOf, pool, cache, tier, prove, everything }
  const wanted = wantedFiles((scope ?? everything).map(({ item }) => item))
  const inFlight: { grading: Promise<GradedSubmission>; bytes: number }[] = []
  const held = { bytes: 0 }
  const handOn = async (): Promise<void> => {
    const oldest = inFlight.shift()
    if (!oldest) return
    const graded = await oldest.grading
    held.bytes -= oldest.bytes
    options.onSubmission(graded)
  }
  try {
    await Promise.all((scope ?? []).map(({ item }) => prove(item)))
    for (const found of options.submissions) {
      signal.throwIfAborted()
      const intake = await readSubmission(found, wanted)
      const grading = gradeSubmission(tools, found, intake)
      // It is awaited in its turn; until then a fault of another must not end the process.
      grading.catch(() => {})
      inFlight.push({ grading, bytes: sizeOf(intake) })
      held.bytes += sizeOf(intake)
      while (inFlight.length >= mostInFlight || held.bytes > mostBytes) await handOn()
    }
    while (inFlight.length > 0) await handOn()
  } finally {
    await pool.close()
  }
}

const sizeOf = (intake: Intake): number =>
  intake.ok
    ? [...intake.handed.files.values()].reduce(
        (sum, file) => sum + ('text' in file ? file.text.length : 0),
        0,
      )
    : 0
