import type { Check, Verdict } from '@firedrill/course'
import type { Flake } from './flake-report.ts'
import type { HeldRun } from './summarise-flakes.ts'

/**
 * Runs whose verdict is not that of most runs of the same bytes: what fails, not in which words. A check that can earn
 * nothing, for the one it comes after has failed, may come out as it likes.
 */
export const findSwaying = (held: readonly HeldRun[]): Flake[] =>
  [...Map.groupBy(held, ({ file }) => file).values()].flatMap((runs) => {
    const alike = [...Map.groupBy(runs, keyOf).values()].toSorted((one, other) => other.length - one.length)
    const [usual, ...others] = alike
    return others.flatMap((runsOfOne) => runsOfOne.map((run) => toFlake(run, usual?.[0])))
  })

const keyOf = ({ outcome }: HeldRun): string =>
  'error' in outcome
    ? 'none'
    : JSON.stringify([outcome.verdict.status, outcome.verdict.score.points, ...countingOf(outcome.verdict)])

const countingOf = ({ checks }: Verdict): Pick<Check, 'id' | 'status'>[] => {
  const passed = new Set(checks.filter(({ status }) => status === 'pass').map(({ id }) => id))
  return checks
    .filter(({ after }) => after === null || passed.has(after))
    .map(({ id, status }) => ({ id, status }))
}

const toFlake = ({ file, request, outcome }: HeldRun, usual: HeldRun | undefined): Flake => {
  const { seed, repeat } = request
  if ('error' in outcome) {
    return { file, status: 'none', check: null, message: outcome.error.message, seed, repeat }
  }
  const { status, checks } = outcome.verdict
  const before = usual && 'verdict' in usual.outcome ? usual.outcome.verdict : null
  const [check, was] = findDifference(outcome.verdict, before) ?? []
  const message = check
    ? `Of most runs it is "${was}", of this one "${check.status}". ${check.message ?? ''}`.trimEnd()
    : `Most runs end with "${before?.status ?? 'none'}", this one with "${status}", over ${checks.length} checks.`
  return { file, status, check: check?.title ?? null, message, seed, repeat }
}

/** The first check that came out otherwise, and how it comes out mostly. */
const findDifference = (
  { checks }: Verdict,
  before: Verdict | null,
): [Verdict['checks'][number], string] | null => {
  const usual = new Map((before ? countingOf(before) : []).map(({ id, status }) => [id, status]))
  const check = checks.find(({ id, status }) => usual.has(id) && usual.get(id) !== status)
  return check ? [check, usual.get(check.id) ?? ''] : null
}
