import * as z from 'zod'

const line = (longest: number) =>
  z
    .string()
    .trim()
    .min(1)
    .max(longest)
    // oxlint-disable-next-line no-control-regex -- it is shown in terminals
    .refine((text) => text.isWellFormed() && !/[\u0000-\u001f\u007f-\u009f]/.test(text), 'must be one line')

const day = z.string().regex(/^(?:tour|day[1-9]\d?)$/)

/** Characters of an exported history: a year of drilling, and more. */
const mostImported = 8 * 1024 * 1024

/** What the board asks for. Anything else in a message is refused. */
export const boardMessages = {
  '/api/board/release': z.strictObject({
    day,
    what: z.enum(['day', 'solutions']),
    isReleased: z.boolean(),
    /** Everybody, where it names nobody. */
    learner: z.uuid().nullable().default(null),
  }),
  '/api/board/release-all': z.strictObject({}),
  '/api/board/message': z.strictObject({ text: line(300), learner: z.uuid().nullable().default(null) }),
  '/api/board/countdown': z.strictObject({
    countdown: z.strictObject({ about: line(100), seconds: z.int().min(10).max(36_000) }).nullable(),
  }),
  '/api/board/lower-hand': z.strictObject({ learner: z.uuid() }),
  '/api/board/import': z.strictObject({ name: line(100), text: z.string().max(mostImported) }),
  '/api/board/source': z.strictObject({ learner: z.uuid(), item: z.string().max(100) }),
} as const
