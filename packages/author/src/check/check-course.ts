import type { Item, Problem } from '@firedrill/course'
import { findJudgedProblems } from './compare/find-judged-problems.ts'
import { readMaterial } from '../material/read-material.ts'
import type { JudgingProgress } from '../judging/with-judges.ts'
import type { CheckReport } from './report.ts'
import { findStaticProblems } from './rules/find-static-problems.ts'
import { judgeRuns } from './runs/judge-runs.ts'
import { planRuns } from './runs/plan-runs.ts'
import { summariseItem } from './summarise-item.ts'

/** What to check, and how. */
export interface CheckOptions {
  /** The root of the course. */
  root: string
  /** Folder of the judge's bundled code. */
  bundleDir: string
  /** Only these items; what is written of the course's manifests is checked all the same. */
  target?: readonly Item[]
  /** Runs of each correct solution, in shuffled order, each with a seed of its own. 3 unless told. */
  repeats?: number
  /** Eight hexadecimal digits, from which the seeds of all runs come. */
  seed: string
  /** Judges at work at once. 2 unless told. */
  jobs?: number
  onProgress?: (progress: JudgingProgress) => void
  /** Ends the check; it then rejects with the signal's reason and leaves nothing running. */
  signal?: AbortSignal
}

/**
 * Proves a course: its files are whole and mirror each other, every starter fails for its reason, every solution
 * passes, every wrong answer is caught. Reports all problems at once and throws for none of them.
 */
export const checkCourse = async (options: CheckOptions): Promise<CheckReport> => {
  const { root, target, seed, repeats = 3, jobs = 2 } = options
  const started = performance.now()
  const material = readMaterial(root, target)
  const found = findStaticProblems(material)
  const judged = await judgeRuns(planRuns(material, { seed, repeats }), { ...options, jobs })
  const problems = [...found, ...findJudgedProblems(judged)].toSorted(byPlace)
  return {
    version: 1,
    ok: problems.length === 0,
    problems,
    items: material.items.map(({ item }) => summariseItem(item, judged)),
    durationMs: Math.round(performance.now() - started),
  }
}

const byPlace = (one: Problem, other: Problem): number =>
  one.file.localeCompare(other.file) || (one.line ?? 0) - (other.line ?? 0)
