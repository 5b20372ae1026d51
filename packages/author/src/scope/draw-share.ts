import { shuffleBySeed } from '@firedrill/course'

/** A share (0 to 100 percent, rounded up) of some entries, drawn by a seed. */
export const drawShare = <Entry>(
  entries: readonly Entry[],
  { percent, seed }: { percent: number; seed: string },
): Entry[] => shuffleBySeed(entries, seed).slice(0, Math.ceil((entries.length * percent) / 100))
