import * as z from 'zod'

const seconds = z.int().min(-3_600).max(0)
const command = z.string().trim().min(1).max(80)
const sentence = z.string().trim().min(1)

/** `exercises/<week>/fire.yaml` */
export const fireDrillSchema = z.strictObject({
  title: z.string().min(1).max(60),
  page: sentence,
  clock: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d:[0-5]\d$/, 'must be a time of day such as "02:47:00"'),
  budgetLeft: z.number().gt(0).max(1),
  deploys: z
    .array(z.strictObject({ id: z.int().positive(), at: seconds, service: sentence, what: sentence }))
    .min(1),
  chatter: z.array(z.strictObject({ text: sentence, every: z.int().min(5) })).default([]),
})

const mechanism = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('leak'), perOrder: z.number().gt(0).max(1) }),
  z.strictObject({ kind: z.literal('slow'), from: seconds, ms: z.int().positive() }),
  z.strictObject({ kind: z.literal('hiccup'), from: seconds, seconds: z.int().positive() }),
  z.strictObject({ kind: z.literal('token'), from: seconds, lockAfter: z.int().positive() }),
  z.strictObject({ kind: z.literal('blackhole'), from: seconds, ms: z.int().positive() }),
])

/** `solutions/<week>/fire/<fault>.yaml` */
export const faultSchema = z.strictObject({
  title: sentence,
  mechanism,
  setting: z.strictObject({ retries: z.int().min(0).max(5), dbCapacity: z.int().positive() }),
  failureLog: sentence.default('500 internal error'),
  telling: z.array(command).min(1),
  reference: z.array(command).min(1),
  also: z.array(z.array(command).min(1)).default([]),
  wrong: z.array(z.strictObject({ commands: z.array(command).min(1), why: sentence })).min(2),
  notes: z.array(z.strictObject({ command, why: sentence })).default([]),
  debrief: z.strictObject({ what: sentence, sooner: sentence, alert: sentence, source: sentence }),
})
