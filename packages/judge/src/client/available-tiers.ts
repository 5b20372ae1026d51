import { type OwnTier, proveTier } from './prove-tier.ts'

/** One tier, and whether this machine has it. */
export interface TierAvailability {
  tier: OwnTier
  isProven: boolean
  /** What it is made of, or why it is not to be had. */
  why: string
  /** What to install or to set; null where it is proven. */
  hint: string | null
}

/** Runs the self-test of every tier that the judge makes itself, the weakest first. */
export const availableTiers = async (place: {
  root: string
  bundleDir: string
}): Promise<TierAvailability[]> => {
  const proofs = await Promise.all([proveTier('T1', place), proveTier('T2', place)])
  return proofs.map((proof) => ({
    tier: proof.tier,
    isProven: proof.isProven,
    why: proof.why,
    hint: proof.isProven ? null : proof.hint,
  }))
}
