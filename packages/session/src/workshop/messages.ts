import * as z from 'zod'
import { handInMessages } from './hand-in-messages.ts'

/** Most of what one message may hold; a learner's client keeps to it, and the host insists. */
export const most = {
  entries: 100,
  name: 40,
  title: 200,
  sentence: 600,
  checks: 40,
  sourceBytes: 64 * 1024,
} as const

// oxlint-disable-next-line no-control-regex -- nobody's name or title holds one
const controls = /[\u0000-\u001f\u007f-\u009f]|[\u200e\u200f\u202a-\u202e\u2066-\u2069]/

/** One line of text: no control character, no mark that turns the direction of writing. */
const lineOf = (longest: number) =>
  z
    .string()
    .min(1)
    .max(longest)
    .refine((text) => text.isWellFormed() && !controls.test(text), 'must be one line of plain text')

const id = z.string().regex(/^[0-9a-f]{16}$/)
const item = z.string().regex(/^(?:tour|day[1-9]\d?)\/[a-z0-9][a-z0-9-]{0,79}$/)
const place = z.enum(['work', 'review'])
const count = z.int().min(0).max(100_000)

const failed = z
  .array(
    z.strictObject({
      id: z.string().regex(/^[\w.-]{1,64}$/),
      title: lineOf(most.title),
      misconception: lineOf(most.sentence).nullable(),
    }),
  )
  .max(most.checks)

const common = { id, at: z.iso.datetime(), item }

/** What the learner did, as it is told: a part of a journal's entry. */
export const toldSchema = z.discriminatedUnion('kind', [
  z.strictObject({ ...common, kind: z.literal('open'), place }),
  z.strictObject({ ...common, kind: z.literal('hint'), number: z.int().min(1).max(99) }),
  z.strictObject({
    ...common,
    kind: z.literal('try'),
    place,
    status: z.enum(['pass', 'fail', 'error', 'timeout', 'crash', 'blocked']),
    failed,
  }),
  z.strictObject({
    ...common,
    kind: z.literal('attempt'),
    place,
    result: z.enum(['pass', 'reveal', 'skip', 'leave']),
    seconds: z.number().min(0).max(1_000_000).nullable(),
    hints: count,
    tries: count,
    failed,
    /** The files that were judged last, by name: only of those who said so. */
    source: z.record(z.string().regex(/^[\w./-]{1,200}$/), z.string().max(most.sourceBytes)).optional(),
  }),
])
export type Told = z.output<typeof toldSchema>

/** How ready a laptop is before the workshop: what was looked at, and of what is not well what it lacks. */
const report = {
  laptop: z.string().regex(/^[\w-]{32}$/),
  /** A second Ada is told from the first, and says so the next time. */
  name: lineOf(most.name + 10),
  plan: z.string().regex(/^[a-z0-9-]{0,40}$/),
  platform: lineOf(most.title),
  found: z
    .array(
      z.strictObject({
        name: lineOf(most.name),
        status: z.enum(['ok', 'warn', 'fail']),
        detail: lineOf(most.title).nullable(),
      }),
    )
    .min(1)
    .max(most.checks),
}
export type ReadyReport = z.output<z.ZodObject<typeof report>>

/** What a learner sends. Anything else in a message is refused. */
export const learnerMessages = {
  '/api/join': z.strictObject({
    code: z.string().max(20),
    name: lineOf(most.name),
    sharesSource: z.boolean(),
  }),
  '/api/ready': z.strictObject({ code: z.string().max(20), ...report }),
  '/api/entries': z.strictObject({ entries: z.array(toldSchema).min(1).max(most.entries) }),
  '/api/hand': z.strictObject({ isRaised: z.boolean() }),
  '/api/leave': z.strictObject({}),
  ...handInMessages,
} as const

/** What a host answers to who joins. */
export const joinedSchema = z.object({
  learner: z.uuid(),
  token: z.string().regex(/^[\w-]{20,200}$/),
  /** As the board shows it: a second Ada is told from the first. */
  name: z.string().max(most.name + 10),
  title: z.string().max(200),
  plan: z.string().max(100),
})
export type Joined = z.output<typeof joinedSchema>

/** What a host answers to a laptop's report. */
export const reportedSchema = z.object({ name: z.string().max(most.name + 10), title: z.string().max(200) })

/** What the host tells a learner of the room. Times are told as what is left: nobody's clock matters. */
export const roomSchema = z.object({
  title: z.string().max(200),
  /** The newest message to the room, or to this learner. */
  message: z
    .object({
      id: z.int(),
      text: z.string().max(1_000),
      sender: z.enum(['instructor', 'helper']).default('instructor'),
      isPersonal: z.boolean().default(false),
    })
    .nullable(),
  countdown: z.object({ about: z.string().max(200), secondsLeft: z.number() }).nullable(),
  /** Days that are open, as the plan names them. */
  released: z.array(z.object({ day: z.string(), name: z.string().max(200) })).max(60),
  /** Keys of days whose solutions are released; of the full repository there are none. */
  keys: z.record(z.string().max(10), z.string().max(60)),
  isHandUp: z.boolean(),
})
export type Room = z.output<typeof roomSchema>
