import { availableParallelism } from 'node:os'
import type { Item } from '@firedrill/course'
import { withJudges, type JudgingOptions, type RunOutcome } from '../judging/with-judges.ts'
import { readMaterial } from '../material/read-material.ts'
import { hashItem } from '../quality/hash-item.ts'
import type { FlakeReport } from './flake-report.ts'
import { type FlakePlan, type FlakeRun, planAlone, planFlake } from './plan-flake.ts'
import { measureSlowness } from '../judging/measure-slowness.ts'
import { startLoad } from '../judging/start-load.ts'
import { summariseFlakes } from './summarise-flakes.ts'
import type { HeldRun } from './to-flake.ts'

/** What to run, how often, and beside what. */
export interface FlakeOptions extends JudgingOptions, FlakePlan {
  /** Only these items. */
  target?: readonly Item[]
}

/**
 * Runs the hidden tests against every answer that is known to be correct, several at once, in shuffled order, and under
 * load where that is asked for: whatever does not pass is a flake. Before that each solution is timed alone. Of wrong
 * answers a flake is what is judged otherwise than most runs of the same bytes.
 */
export const flakeCourse = async (options: FlakeOptions): Promise<FlakeReport> => {
  const { root, target, isLoaded } = options
  const started = performance.now()
  const { items } = readMaterial(root, target)
  const before = await measureSlowness()
  const isTimed = options.answers === 'right'
  const alone = isTimed ? await judgeRuns(planAlone(items, options), { ...options, jobs: 1 }) : []
  const slowness = Math.max(before, await measureSlowness())
  const load = startLoad(isLoaded ? availableParallelism() : 0)
  const held = await judgeRuns(planFlake(items, options), options).finally(load.end)
  const summaries = [...new Set(held.map((one) => one.material))].map((material) =>
    summariseFlakes(material.item, {
      hash: hashItem(root, material.item, 'flake'),
      alone: alone.filter((one) => one.material === material).slice(1),
      held: held.filter((one) => one.material === material),
      slowness,
      answers: options.answers,
    }),
  )
  const order = new Map(items.map(({ item }, index) => [item.id, index]))
  return {
    version: 1,
    ok: summaries.every((one) => one.flakes.length === 0 && !one.isSlow && one.blocked === null),
    isLoaded,
    items: summaries.toSorted((one, other) => (order.get(one.id) ?? 0) - (order.get(other.id) ?? 0)),
    durationMs: Math.round(performance.now() - started),
  }
}

const judgeRuns = async (runs: readonly FlakeRun[], options: JudgingOptions): Promise<HeldRun[]> => {
  const outcomes = await withJudges(options, (judgeAll) => judgeAll(runs.map((run) => run.request)))
  return runs.map((run, index) => ({ ...run, outcome: outcomes[index] as RunOutcome }))
}
