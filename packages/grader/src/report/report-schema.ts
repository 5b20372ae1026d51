import * as z from 'zod'
import type { GradedSubmission } from './report.ts'

const tier = z.enum(['T1', 'T2', 'T3', 'T4'])
const score = z.object({ points: z.number(), max: z.number() })
const text = z.string().nullable()

const check = z.object({
  id: z.string(),
  title: z.string(),
  status: z.enum(['pass', 'fail', 'not-reached']),
  weight: z.number(),
  after: text,
  stage: text,
  message: text,
  expected: text,
  actual: text,
  misconception: text,
  durationMs: z.number(),
})

/** A verdict as it comes back from a file, a database or another machine. */
export const verdictSchema = z.object({
  item: z.string(),
  status: z.enum(['pass', 'fail', 'error', 'timeout', 'crash', 'blocked']),
  message: text,
  tier,
  seed: z.string(),
  repeat: z.string(),
  score,
  checks: z.array(check),
  types: z.object({ ok: z.boolean(), messages: z.array(z.string()) }).nullable(),
  output: z.string(),
  leaks: z.array(z.string()),
  durationMs: z.number(),
})

/** An item's grade. */
export const gradedItemSchema = verdictSchema.extend({
  title: z.string(),
  handedIn: z.boolean(),
  source: z.enum(['judge', 'cache', 'answers', 'intake']),
  counts: score,
  stages: z.array(score.extend({ slug: z.string(), title: z.string() })),
})

/** A grade as it comes back. Parsing puts fields in this order: whoever needs the bytes keeps what was parsed. */
export const gradedSubmissionSchema = z.object({
  id: z.string(),
  path: z.string(),
  learner: z.object({ id: z.string(), name: z.string() }),
  status: z.enum(['graded', 'ungradable', 'failed']),
  why: text,
  notes: z.array(z.string()),
  tier: tier.nullable(),
  score,
  late: z
    .object({
      receivedAt: z.string(),
      from: z.enum(['told', 'archive', 'files', 'service']),
      days: z.number(),
      factor: z.number(),
      before: z.number(),
    })
    .nullable(),
  ignored: z.number(),
  items: z.array(gradedItemSchema),
}) satisfies z.ZodType<GradedSubmission>
