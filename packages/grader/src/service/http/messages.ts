import * as z from 'zod'
import { gradedItemSchema } from '../../report/report-schema.ts'
import { handedInSchema } from '../cohorts/handed-in.ts'
import { policySchema } from '../cohorts/policy.ts'

const held = z.array(z.object({ id: z.uuid(), token: z.string().regex(/^\d{1,18}$/) })).max(1_000)
const worker = z.string().min(1).max(200)
const cohort = z
  .string()
  .regex(/^[a-z0-9][a-z0-9._-]{0,63}$/i, 'a word of letters, digits, dots and dashes, at most 64')

const judged = z.object({
  status: z.enum(['graded', 'ungradable', 'failed']),
  why: z.string().nullable(),
  tier: z.enum(['T1', 'T2', 'T3', 'T4']).nullable(),
  score: z.object({ points: z.number(), max: z.number() }),
  items: z.array(gradedItemSchema),
})

/** What may be asked of a service, by path. */
export const messages = {
  '/lease': z.object({
    worker,
    count: z.number().int().min(1).max(500),
    course: z.string(),
    judge: z.string(),
  }),
  '/orders': z.object({ held, tier: z.enum(['T1', 'T2']) }),
  '/beat': z.object({ worker, held, about: z.string().max(200) }),
  '/release': z.object({ held }),
  '/store': z.object({
    worker,
    grades: z
      .array(
        z.object({
          id: z.uuid(),
          token: z.string().regex(/^\d{1,18}$/),
          judged,
          startedAgoMs: z.number().min(0),
          judgedAgoMs: z.number().min(0),
        }),
      )
      .max(500),
  }),
  '/submit': z.object({
    cohort,
    policy: policySchema.nullable(),
    submissions: z.array(handedInSchema).max(500),
  }),
  '/status': z.object({ cohort: cohort.nullable() }),
  '/gradebook': z.object({ cohort }),
  '/regrade/open': z.object({ cohort, policy: policySchema.partial() }),
  '/regrade/show': z.object({ cohort }),
  '/regrade/settle': z.object({ cohort, how: z.enum(['applied', 'discarded']) }),
}

/** A path, and what is sent to it. */
export type Path = keyof typeof messages
export type Message<P extends Path> = z.input<(typeof messages)[P]>
