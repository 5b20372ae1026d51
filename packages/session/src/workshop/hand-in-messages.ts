import * as z from 'zod'

/** Most of what may be handed in at once: the files of a day. */
export const mostHandedIn = { files: 200, characters: 512 * 1024, bytes: 1_024 * 1_024 } as const

const day = z.string().regex(/^(?:tour|day[1-9]\d?)$/)
/** Below `work/`; which of them a day has is the course's to say, and the host looks. */
const path = z.string().regex(/^[a-z0-9][\w./-]{0,199}$/)

/** What a learner sends who hands in. Nothing says who: that is their token. */
export const handInMessages = {
  '/api/submit': z.strictObject({
    day,
    files: z
      .record(path, z.string().max(mostHandedIn.characters))
      .refine((files) => Object.keys(files).length >= 1, 'must be files')
      .refine((files) => Object.keys(files).length <= mostHandedIn.files, 'must be fewer files'),
  }),
  '/api/report': z.strictObject({ day }),
} as const

const text = z.string().max(4_000)
const score = z.object({ points: z.number(), max: z.number() })

/** What came of a learner's last hand-in of a day, and what counts. */
export const handInReportSchema = z.object({
  day: z.string().max(10),
  /** `none`: nothing was handed in. `failed`: by the grader's own fault. */
  state: z.enum(['none', 'waiting', 'graded', 'ungradable', 'failed']),
  /** Why it waits, or has no score. */
  why: text.nullable(),
  /** How often something was handed in; the best counts. */
  submissions: z.int().min(0),
  counts: score.nullable(),
  score: score.nullable(),
  /** How its code was contained: `T1` is no sandbox, `T2` is one. Null where none ran. */
  tier: z.enum(['T1', 'T2', 'T3', 'T4']).nullable(),
  items: z
    .array(
      z.object({
        item: z.string().max(200),
        title: text,
        isHandedIn: z.boolean(),
        status: z.enum(['pass', 'fail', 'error', 'timeout', 'crash', 'blocked']),
        score,
        message: text.nullable(),
        /** Checks that did not pass. */
        failing: z.array(z.object({ title: text, message: text.nullable() })).max(200),
      }),
    )
    .max(200),
})
export type HandInReport = z.output<typeof handInReportSchema>
