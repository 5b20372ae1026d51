import { createHash } from 'node:crypto'
import { allItems, type Course } from '@firedrill/course'
import * as z from 'zod'
import type { ReportHead } from '../formats/format.ts'
import { createStamps } from '../judging/course-facts.ts'
import { keyId } from '../judging/seeds.ts'
import type { Assignment } from '../scope/assignment.ts'
import { judgeVersion } from './judge-version.ts'
import type { Shard } from './shard.ts'

/** What a part says of itself: what it is part of, and all by which two parts may differ. */
export const partHeadSchema = z.object({
  kind: z.literal('firedrill-grades'),
  version: z.literal(1),
  shard: z.object({ index: z.number().int().min(1), count: z.number().int().min(1).max(1_000) }),
  /** Of all submissions, those of other shards too. */
  inbox: z.object({ count: z.number().int(), digest: z.string() }),
  course: z.string(),
  judge: z.string(),
  seedKey: z.string().nullable(),
  seed: z.string().nullable(),
  /** Options that decide a grade, as they are written on the command line. */
  policy: z.record(z.string(), z.unknown()),
  isHidden: z.boolean(),
  minScore: z.number().nullable(),
  report: z.object({
    title: z.string().nullable(),
    seeds: z.enum(['keyed', 'derived', 'told']),
    visibility: z.enum(['visible', 'hidden', 'after-due']),
    columns: z.array(z.string()).readonly().nullable(),
  }),
})

/** The first line of a part. */
export type PartHead = z.output<typeof partHeadSchema>

/** What a part's head is made from. */
export interface PartFacts {
  root: string
  bundleDir: string
  course: Course
  shard: Shard
  /** Ids of all submissions, in order. */
  ids: readonly string[]
  assignment: Assignment | null
  scope: readonly { item: { id: string }; points: number }[] | null
  seedKey: Uint8Array | null
  seed: string | null
  received: Date | null
  tier: string
  minTier: string
  minScore: number | null
  isHidden: boolean
  head: ReportHead
}

/** Makes the head of a part. */
export const makePartHead = (facts: PartFacts): PartHead => ({
  kind: 'firedrill-grades',
  version: 1,
  shard: facts.shard,
  inbox: { count: facts.ids.length, digest: digestIds(facts.ids) },
  course: courseVersion(facts),
  judge: judgeVersion(facts.bundleDir),
  seedKey: facts.seedKey && keyId(facts.seedKey),
  seed: facts.seed,
  policy: {
    '--assignment': facts.assignment && {
      ...facts.assignment,
      due: facts.assignment.due?.toISOString() ?? null,
    },
    '--items and --days': facts.scope?.map(({ item, points }) => [item.id, points]) ?? null,
    '--received': facts.received?.toISOString() ?? null,
    '--tier': facts.tier,
    '--min-tier': facts.minTier,
    '--min-score': facts.minScore,
    '--visibility': facts.head.visibility,
  },
  isHidden: facts.isHidden,
  minScore: facts.minScore,
  report: facts.head,
})

/** Of ids in their order. */
export const digestIds = (ids: Iterable<string>): string => {
  const hash = createHash('sha256')
  for (const id of ids) hash.update(`${JSON.stringify(id)}\n`)
  return hash.digest('hex').slice(0, 16)
}

/** Of every item that can count, with its hidden files; the judge is left out. */
export const courseVersion = ({ root, course }: Pick<PartFacts, 'root' | 'course'>): string => {
  const stampOf = createStamps(root, '')
  const hash = createHash('sha256')
  for (const item of allItems(course)) hash.update(`${item.id} ${stampOf(item)}\n`)
  return hash.digest('hex').slice(0, 16)
}
