import type { OwnTier } from '../index.ts'

let tier: OwnTier = 'T1'

/** The tier that this file's courses ask for. */
export const tierUnderTest = (): OwnTier => tier

/** Has the tests that are imported after this run at another tier. */
export const setTierUnderTest = (next: OwnTier): void => void (tier = next)
