import type { Item, Verdict } from '@firedrill/course'
import { isFarBeyond, timeBudget } from '../judging/time-budget.ts'
import { median, quantile } from '../median.ts'
import type { FlakedItem } from './flake-report.ts'
import { findSwaying } from './find-swaying.ts'
import type { FlakePlan } from './plan-flake.ts'
import { rateBound } from './rate-bound.ts'
import { type HeldRun, toFlake } from './to-flake.ts'

/** What the runs of one item add up to. */
export const summariseFlakes = (
  item: Item,
  {
    hash,
    alone,
    held,
    slowness,
    answers,
  }: {
    hash: string
    alone: readonly HeldRun[]
    held: readonly HeldRun[]
    slowness: number
    answers: FlakePlan['answers']
  },
): FlakedItem => {
  const blocked = held.map(missingOf).find((missing) => missing !== null) ?? null
  const judged = blocked === null ? held : []
  const flakes = answers === 'wrong' ? findSwaying(judged) : judged.flatMap(toFlake)
  const aloneMs = median(timesOf(alone))
  const budgetMs = timeBudget(item)
  return {
    id: item.id,
    hash,
    runs: judged.length,
    flakes,
    rateBound: rateBound(flakes.length, judged.length),
    aloneMs,
    medianMs: median(timesOf(judged)),
    p95Ms: quantile(timesOf(judged), 0.95),
    budgetMs,
    isSlow: aloneMs !== null && isFarBeyond(item, aloneMs, slowness),
    blocked,
  }
}

/** What the machine lacks for the item: that is no flake, and no run. */
const missingOf = ({ outcome }: HeldRun): string | null => {
  if (!('verdict' in outcome) || outcome.verdict.status !== 'blocked') return null
  const { message } = outcome.verdict
  return message?.startsWith('blocked: ') ? message : null
}

const timesOf = (runs: readonly HeldRun[]): number[] =>
  runs.flatMap(({ outcome }) =>
    'verdict' in outcome && isJudged(outcome.verdict) ? outcome.verdict.durationMs : [],
  )

const isJudged = (verdict: Verdict): boolean => verdict.status !== 'blocked'
