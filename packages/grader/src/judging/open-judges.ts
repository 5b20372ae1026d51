import { FiredrillError, type Tier } from '@firedrill/course'
import { type Judge, openJudge } from '@firedrill/judge'

/** How strongly candidates are contained: a tier, or the best that the machine proves. */
export interface TierWish {
  tier: 'T1' | 'T2' | 'best'
  /** A weaker one is refused. */
  minTier: 'T1' | 'T2'
}

/** Opens a judge's process for a grade. */
export const openGradingJudge = (options: { root: string; bundleDir: string } & TierWish): Judge => {
  const { root, bundleDir, tier, minTier } = options
  const wish = { root, bundleDir, tier, minTier }
  return openJudge(wish)
}

/** Throws an `environment` error where a verdict was made under weaker containment than was asked for. */
export const requireTier = (tier: Tier, { tier: wish, minTier }: TierWish): void => {
  const least = wish === 'best' ? minTier : wish > minTier ? wish : minTier
  if (tier >= least) return
  throw new FiredrillError(
    'environment',
    `This machine contains candidates at ${tier}, and ${least} is asked for: nothing was graded.`,
    '`pnpm drill doctor` says what a stronger tier lacks here; --min-tier T1 accepts less.',
  )
}
