import * as z from 'zod'
import type { PlanDay } from './plan.ts'

/** A day's time box where the plan gives none, in minutes. */
const usualMinutes = 90

const day = z.strictObject({
  name: z.string().regex(/^[A-Z][A-Za-z0-9]{1,11}$/, 'must be one short word, as "Wed"'),
  day: z.string().regex(/^(?:tour|day(?:[1-9]|[1-3]\d|4[0-5]))$/, 'must be a day of the course, as "day8"'),
  minutes: z.int().min(5).max(600).default(usualMinutes),
})

const all = z
  .literal('all')
  .transform((): PlanDay[] =>
    Array.from({ length: 45 }, (_, index) => ({ name: null, day: `day${index + 1}`, minutes: usualMinutes })),
  )

const some = z
  .array(day)
  .min(1)
  .refine((days) => new Set(days.map((one) => one.day)).size === days.length, 'names a day twice')
  .refine((days) => new Set(days.map((one) => one.name)).size === days.length, 'uses a name twice')

/** `exercises/plans/<id>.yaml`: `all`, or its days in order. */
export const planSchema = z.strictObject({
  title: z.string().min(1).max(60),
  about: z.string().min(1).max(120),
  days: z.unknown().transform((value, context): PlanDay[] => {
    const result = value === 'all' ? all.safeParse(value) : some.safeParse(value)
    if (result.success) return result.data
    for (const issue of result.error.issues) context.addIssue({ ...issue, input: value } as never)
    return z.NEVER
  }),
})
