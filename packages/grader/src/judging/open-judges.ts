import { FiredrillError, type Tier } from '@firedrill/course'
import { type Judge, type OwnTier, openJudge, proveTier } from '@firedrill/judge'

/** How strongly candidates are contained: a tier, or the best that the machine proves. */
export interface TierWish {
  tier: OwnTier | 'best'
  /** A weaker one is refused. */
  minTier: OwnTier
}

interface Place {
  root: string
  bundleDir: string
}

/** The tier of a grade, proven by its self-test. Throws an `environment` error where what is asked for cannot be had. */
export const settleTier = async (place: Place, { tier, minTier }: TierWish): Promise<OwnTier> => {
  if (tier === 'T1' && minTier === 'T1') return 'T1'
  const proof = await proveTier('T2', place)
  if (proof.isProven) return 'T2'
  if (tier !== 'T2' && minTier !== 'T2') return 'T1'
  throw new FiredrillError(
    'environment',
    `Candidates cannot be sandboxed (T2) on this machine, so nothing was graded: ${proof.why}`,
    `${proof.hint}\nOr accept less with --tier T1; docs/grading.md says what that means.`,
  )
}

/** Opens a judge's process for a grade. */
export const openGradingJudge = ({ root, bundleDir }: Place, tier: OwnTier): Judge =>
  openJudge({ root, bundleDir, tier })

/** Throws an `environment` error where a verdict was made under weaker containment than was settled. */
export const requireTier = (tier: Tier, settled: OwnTier): void => {
  if (tier >= settled) return
  throw new FiredrillError(
    'environment',
    `A candidate ran under ${tier}, and ${settled} was settled on: nothing more was graded.`,
    'Please report it, with what `pnpm drill doctor` says of isolation.',
  )
}
