import { type Item, scoreOf, type Verdict } from '@firedrill/course'
import type { ScopedItem } from '../scope/choose-items.ts'
import type { GradedItem } from '../report/report.ts'

/** A verdict in the frame of a grade: what it is worth, and what its stages have. */
export const toGradedItem = (
  { item, points }: ScopedItem,
  verdict: Verdict,
  how: Pick<GradedItem, 'source' | 'handedIn'>,
): GradedItem => ({
  ...verdict,
  ...how,
  title: item.title,
  counts: {
    points: item.points === 0 ? 0 : round((verdict.score.points * points) / item.points),
    max: points,
  },
  stages: item.stages.map((stage) => ({
    slug: stage.slug,
    title: stage.title,
    ...scoreOf({ points: stage.points, stages: [stage] }, verdict.status, verdict.checks),
  })),
})

/** The verdict on files that cannot be judged: they are missing, or were refused. */
export const unloadedVerdict = (
  item: Item,
  message: string,
  { seed, repeat }: { seed: string; repeat: string },
): Verdict => ({
  item: item.id,
  status: 'error',
  message,
  tier: 'T1',
  seed,
  repeat,
  score: { points: 0, max: item.points },
  checks: [],
  types: null,
  output: '',
  leaks: [],
  durationMs: 0,
})

/** Points to two decimals. */
export const round = (points: number): number => Math.round(points * 100) / 100
