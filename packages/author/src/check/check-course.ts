import type { Item, Problem } from '@firedrill/course'
import type { CourseMaterial } from '../material/material.ts'
import { findJudgedProblems } from './compare/find-judged-problems.ts'
import { readMaterial } from '../material/read-material.ts'
import type { JudgingProgress } from '../judging/with-judges.ts'
import { checkFires } from './fires/check-fires.ts'
import type { CheckReport } from './report.ts'
import { checkSnippets } from './lessons/check-snippets.ts'
import { findStaticProblems } from './rules/find-static-problems.ts'
import { judgeRuns } from './runs/judge-runs.ts'
import { lookAgain } from './runs/look-again.ts'
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
  /** With a target: days whose lessons are checked too, though not all of their items are. */
  lessons?: readonly string[]
  /** Of the items that are read, judge only these; all of them unless told. */
  judged?: readonly Item[]
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
  const { root, target, lessons, judged: chosen, seed, repeats = 3, jobs = 2 } = options
  const started = performance.now()
  const material = readMaterial(root, target, lessons)
  const found = findStaticProblems(material)
  const ofLessons = await checkSnippets(lessonsOf(material, options), { ...options, jobs })
  // A fire drill belongs to a week, and no item names it: it is proven with the whole course.
  const ofFires = target ? [] : checkFires(root, material.course, { seed })
  const ids = chosen && new Set(chosen.map((item) => item.id))
  const items = material.items.filter(({ item }) => !ids || ids.has(item.id))
  const runs = planRuns({ items }, { seed, repeats })
  const first = await judgeRuns(runs, { ...options, jobs })
  const { judged, slowness } = await lookAgain(first, { ...options, jobs })
  const problems = [...found, ...ofLessons, ...ofFires, ...findJudgedProblems(judged, slowness)].toSorted(
    byPlace,
  )
  return {
    version: 1,
    ok: problems.length === 0,
    problems,
    items: material.items.map(({ item }) => summariseItem(item, judged)),
    durationMs: Math.round(performance.now() - started),
  }
}

/** The lessons whose code is run: those that were named, and those of days that are checked whole or by an item. */
const lessonsOf = (
  { days, items }: CourseMaterial,
  { lessons, judged, target }: CheckOptions,
): CourseMaterial['days'] => {
  const ids = new Set((judged ?? items.map((one) => one.item)).map((item) => item.id))
  const isMeant = (item: Item): boolean => ids.has(item.id)
  return days.filter(
    ({ day }) => lessons?.includes(day.id) || (target ? day.items.some(isMeant) : day.items.every(isMeant)),
  )
}

const byPlace = (one: Problem, other: Problem): number =>
  one.file.localeCompare(other.file) || (one.line ?? 0) - (other.line ?? 0)
