/**
 * Times differ: a group whose mean is `mean` is spread evenly from 0.7 to 1.3 of it. Returns the share of the group
 * that is within a limit.
 */
export const shareWithin = (mean: number, limit: number): number => {
  if (mean <= 0) return limit >= 0 ? 1 : 0
  return Math.min(1, Math.max(0, (limit / mean - low) / (high - low)))
}

/** Times by groups. */
export interface Timed {
  count: number
  meanMs: number
}

/** The time within which a share of all is, in milliseconds; null where there is none. */
export const quantile = (share: number, groups: readonly Timed[]): number | null => {
  const slices = groups
    .filter(({ count }) => count > 0)
    .flatMap(({ count, meanMs }) =>
      steps.map((step) => ({ ms: meanMs * (low + (high - low) * step), weight: count / steps.length })),
    )
    .toSorted((one, other) => one.ms - other.ms)
  const total = slices.reduce((sum, { weight }) => sum + weight, 0)
  let seen = 0
  for (const { ms, weight } of slices) {
    seen += weight
    if (seen >= share * total) return ms
  }
  return slices.at(-1)?.ms ?? null
}

const [low, high] = [0.7, 1.3]
const steps = [0.05, 0.15, 0.25, 0.35, 0.45, 0.55, 0.65, 0.75, 0.85, 0.95]
