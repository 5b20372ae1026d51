import * as z from 'zod'

const word = z.string().regex(/^[a-z0-9/-]{1,64}$/, 'the id of an item or a day, as status-code or day1')
const entry = z.union(
  [
    word.transform((item) => ({ item, points: null })),
    z.strictObject({ item: word, points: z.number().positive().max(10_000).nullable().default(null) }),
  ],
  'an item, as status-code or { item: status-code, points: 10 }',
)
const percent = z.number('a percentage from 0 to 100').min(0).max(100)

/** `assignment.yaml`: what counts, for how much, until when. Messages are to be read after "Expected … to be". */
export const assignmentSchema = z
  .strictObject({
    version: z.literal(1, '1'),
    title: z.string('a title of 1 to 100 characters').trim().min(1).max(100),
    days: z.array(z.string().regex(/^(day[1-9]\d?|tour)$/, 'a day, as day1'), 'a list of days').default([]),
    items: z.array(entry, 'a list of items').default([]),
    due: z.iso
      .datetime({ offset: true, error: 'a time with its zone, as "2026-11-30T18:00:00Z"' })
      .transform((text) => new Date(text))
      .nullable()
      .default(null),
    late: z
      .strictObject(
        {
          graceMinutes: z.number('a number of minutes').min(0).default(0),
          penaltyPerDay: percent,
          floor: percent.default(0),
        },
        'a map of graceMinutes, penaltyPerDay and floor',
      )
      .nullable()
      .default(null),
    seed: z
      .string('a word that is mixed into the seeds of questions')
      .regex(/^\S{1,64}$/, 'one word of at most 64 characters')
      .default(''),
  })
  .refine(({ days, items }) => days.length + items.length > 0, {
    path: ['items'],
    error: 'at least one item, here or below days',
  })
  .refine(({ late, due }) => late === null || due !== null, {
    path: ['due'],
    error: 'a time, since late needs one',
  })

/** What an instructor hands out. */
export type Assignment = z.output<typeof assignmentSchema>
