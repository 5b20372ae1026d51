import * as z from 'zod'

/** Slugs are unique in the course and never a subcommand's name. */
export const slugSchema = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'must be lower-case words joined by "-", as "status-code"')
  .max(32, 'must be at most 32 characters')

const minutes = z
  .string()
  .regex(/^[1-9]\d{0,4}(m|s)$/, 'must be a time such as "3m" or "90s"')
  .transform((text) => Number.parseInt(text, 10) * (text.endsWith('m') ? 60 : 1))

const stage = z.strictObject({
  slug: slugSchema,
  title: z.string().min(1),
  points: z.int().positive(),
})

const limits = z.strictObject({
  check: minutes.optional(),
  wall: minutes.optional(),
  memoryMb: z.int().min(64).max(4096).optional(),
})

const described = {
  slug: slugSchema,
  title: z.string().min(1).max(60),
  par: minutes,
  points: z.int().positive(),
  teaches: z.string().trim().min(1),
}

const common = {
  ...described,
  needs: z.array(z.string().regex(/^[a-z0-9][a-z0-9+._-]*$/)).default([]),
  limits: limits.optional(),
}

const section = z.strictObject({ section: z.string().min(1) })
const drill = z.strictObject({ kind: z.enum(['code', 'debug']), ...common })
const exercise = z.strictObject({
  kind: z.literal('exercise'),
  size: z.enum(['S', 'M', 'L']),
  stages: z.array(stage).default([]),
  from: slugSchema.optional(),
  files: z.array(z.string().regex(/^[A-Za-z0-9_-][A-Za-z0-9._-]*(\/[A-Za-z0-9_-][A-Za-z0-9._-]*)*$/)).min(1),
  ...common,
})
const question = z.strictObject({
  kind: z.enum(['choice', 'multi', 'number', 'order', 'text']),
  ...described,
})
const reflection = z.strictObject({
  kind: z.literal('reflect'),
  ...described,
  points: z.literal(0).default(0),
})
const item = z.discriminatedUnion('kind', [drill, exercise, question, reflection])

/** One entry of a day's `order`, as written in `day.yaml`. */
export type DayEntry = z.infer<typeof section> | z.infer<typeof item>

const entry = z.unknown().transform((value, context): DayEntry => {
  const isSection = typeof value === 'object' && value !== null && 'section' in value
  const result = (isSection ? section : item).safeParse(value)
  if (result.success) return result.data
  for (const issue of result.error.issues) context.addIssue({ ...issue, input: value } as never)
  return z.NEVER
})

/** `day.yaml`: the day's title, and its lesson sections and items in order. */
export const dayManifestSchema = z.strictObject({
  title: z.string().min(1).max(60),
  order: z.array(entry).min(1),
})

/** Nudge, concept, nearly there. */
const hints = z.array(z.string().min(1)).min(2).max(5)

/** The first lines of `debrief.md`, between `---` lines. */
export const debriefSchema = z.strictObject({
  /** Why the untouched starter fails: `check title | sentence shown`. */
  starter: z.string().regex(/^[^|]+ \| .+$/s, 'must be "check title | sentence shown"'),
  hints,
})

/** The same for a question, which has no starter. */
export const questionDebriefSchema = z.strictObject({ hints })
