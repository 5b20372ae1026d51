import { allItems, type Course, seedFrom } from '@firedrill/course'
import { createStamps, isFullMark, readReference, toRequest } from '../judging/course-facts.ts'
import { createJudgePool } from '../judging/judge-pool.ts'
import { openGradingJudge, requireTier, settleTier, type TierWish } from '../judging/open-judges.ts'
import { type GradeCache, noCache, openGradeCache } from '../trust/grade-cache.ts'
import { createProver } from '../trust/prove-items.ts'
import type { JudgeTools } from './judge-submission.ts'

/** Where and how is judged. */
export interface GradingOptions extends TierWish {
  root: string
  /** Folder of the bundled code. */
  bundleDir: string
  course: Course
  /** Judges side by side, each a process. */
  jobs: number
  /** Where verdicts and proofs are kept; null keeps none. */
  cacheDir: string | null
  /** Says of what a stamp is made beside the item; the bundle's own folder unless told. */
  judge?: string
  signal: AbortSignal
}

/** Judges that are ready for submissions. */
export interface Grading extends JudgeTools {
  close: () => Promise<void>
}

/** Runs of one judge between two runs whose verdict is known. */
const canaryEvery = 50
/** No verdict waits longer than this, and one run, for its judge to prove itself. */
const canaryAfterMs = 5_000

/** Settles the tier and opens the judges. Rejects with an `environment` error where the tier cannot be had. */
export const openGrading = async (options: GradingOptions): Promise<Grading> => {
  const { root, bundleDir, signal } = options
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
  const cache: GradeCache = options.cacheDir === null ? noCache : openGradeCache(options.cacheDir)
  const stampOf = createStamps(root, options.judge ?? bundleDir)
  const prove = createProver({ root, stampOf, pool, cache, tier })
  const everything = allItems(options.course).map((item) => ({ item, points: item.points }))
  return { root, stampOf, pool, cache, tier, prove, everything, close: pool.close }
}
