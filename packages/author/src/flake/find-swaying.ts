import type { Check, Verdict } from '@firedrill/course'
import type { Flake } from './flake-report.ts'
import { type HeldRun, toFlake } from './to-flake.ts'

interface JudgedRun extends HeldRun {
  outcome: { verdict: Verdict }
}

/**
 * Runs whose verdict is not that of most runs of the same bytes: what fails, not in which words. A check that can earn
 * nothing, for the one it comes after has failed, may come out as it likes. A run without a verdict is always told.
 */
export const findSwaying = (held: readonly HeldRun[]): Flake[] => {
  const judged = held.filter(isJudged)
  const byAnswer = [...Map.groupBy(judged, ({ file }) => file).values()]
  return [...held.filter((run) => !isJudged(run)).flatMap(toFlake), ...byAnswer.flatMap(findOthers)]
}

const isJudged = (run: HeldRun): run is JudgedRun =>
  'verdict' in run.outcome && run.outcome.verdict.status !== 'blocked'

const findOthers = (runs: readonly JudgedRun[]): Flake[] => {
  const alike = [...Map.groupBy(runs, keyOf).values()].toSorted((one, other) => other.length - one.length)
  const usual = alike[0]?.[0]
  return usual ? alike.slice(1).flatMap((others) => others.map((run) => describe(run, usual))) : []
}

const keyOf = ({ outcome: { verdict } }: JudgedRun): string =>
  JSON.stringify([verdict.status, verdict.score.points, ...countingOf(verdict)])

const countingOf = ({ checks }: Verdict): [id: string, status: Check['status']][] => {
  const passed = new Set(checks.filter(({ status }) => status === 'pass').map(({ id }) => id))
  return checks
    .filter(({ after }) => after === null || passed.has(after))
    .map(({ id, status }) => [id, status])
}

/** By the first check that came out otherwise. */
const describe = ({ file, request, outcome: { verdict } }: JudgedRun, usual: JudgedRun): Flake => {
  const { seed, repeat } = request
  const { status, checks } = verdict
  const mostly = new Map(countingOf(usual.outcome.verdict))
  const check = checks.find((one) => mostly.has(one.id) && mostly.get(one.id) !== one.status)
  const message = check
    ? `Of most runs it is "${mostly.get(check.id)}", of this one "${check.status}". ${check.message ?? ''}`
    : `Most runs end with "${usual.outcome.verdict.status}", this one with "${status}".`
  return { file, status, check: check?.title ?? null, message: message.trimEnd(), seed, repeat }
}
