import { proveTier } from '@firedrill/judge'
import type { BenchPart, BenchPlace } from './bench.ts'

const linuxOnly: ReadonlySet<BenchPart> = new Set([
  'first-frame',
  'keys',
  'grade',
  'grade-service',
  'workshop',
  'long',
])

/** Why this machine cannot measure a part, or null where it can. */
export const whySkipped = async (
  part: BenchPart,
  place: Pick<BenchPlace, 'root' | 'bundleDir'>,
  platform: NodeJS.Platform = process.platform,
): Promise<string | null> => {
  if (linuxOnly.has(part) && platform !== 'linux') return 'It is measured on Linux only.'
  if (part !== 'grade' && part !== 'grade-service') return null
  const proof = await proveTier('T2', place)
  return proof.isProven
    ? null
    : `blocked: T2 (${proof.why.split('\n')[0]}), apt-get install bubblewrap util-linux`
}
