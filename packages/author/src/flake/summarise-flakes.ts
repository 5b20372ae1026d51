import type { Item, Verdict } from '@firedrill/course'
import { isFarBeyond, timeBudget } from '../judging/time-budget.ts'
import type { RunOutcome } from '../judging/with-judges.ts'
import { median, quantile } from '../median.ts'
import type { Flake, FlakedItem } from './flake-report.ts'
import { findSwaying } from './find-swaying.ts'
import type { FlakePlan, FlakeRun } from './plan-flake.ts'
import { rateBound } from './rate-bound.ts'

/** A run of an answer, and what became of it. */
export interface HeldRun extends FlakeRun {
  outcome: RunOutcome
}

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

const toFlake = ({ file, request, outcome }: HeldRun): Flake[] => {
  const { seed, repeat } = request
  if ('error' in outcome)
    return [{ file, status: 'none', check: null, message: outcome.error.message, seed, repeat }]
  const { verdict } = outcome
  if (verdict.status === 'pass') return []
  const failed = verdict.checks.find((check) => check.status === 'fail')
  const message = failed?.message ?? verdict.message ?? 'it says nothing'
  return [{ file, status: verdict.status, check: failed?.title ?? null, message, seed, repeat }]
}

const timesOf = (runs: readonly HeldRun[]): number[] =>
  runs.flatMap(({ outcome }) =>
    'verdict' in outcome && isJudged(outcome.verdict) ? outcome.verdict.durationMs : [],
  )

const isJudged = (verdict: Verdict): boolean => verdict.status !== 'blocked'
