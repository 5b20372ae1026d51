import type { Item, Stage } from './course.ts'
import type { Check, VerdictStatus } from './verdict.ts'

/**
 * Points × passed weight / weight, stage by stage, to two decimals. A status other than `pass` or `fail` scores 0.
 * A check with `after` counts only once that check has passed.
 */
export const scoreOf = (
  item: Pick<Item, 'points' | 'stages'>,
  status: VerdictStatus,
  checks: readonly Check[],
): { points: number; max: number } => {
  const isJudged = status === 'pass' || status === 'fail'
  const parts = item.stages.length > 0 ? item.stages : [{ slug: null, points: item.points }]
  const points = isJudged ? parts.reduce((sum, part) => sum + partScore(part, checks), 0) : 0
  return { points: Math.round(points * 100) / 100, max: item.points }
}

const partScore = (
  part: Pick<Stage, 'points'> & { slug: string | null },
  checks: readonly Check[],
): number => {
  const own = checks.filter((check) => part.slug === null || check.stage === part.slug)
  const weight = own.reduce((sum, check) => sum + check.weight, 0)
  const passed = own.filter((check) => counts(check, checks)).reduce((sum, check) => sum + check.weight, 0)
  return weight === 0 ? 0 : (part.points * passed) / weight
}

const counts = (check: Check, checks: readonly Check[]): boolean =>
  check.status === 'pass' &&
  (check.after === null || checks.some((main) => main.id === check.after && main.status === 'pass'))
