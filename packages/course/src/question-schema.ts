import * as z from 'zod'
import type { QuestionKind } from './course.ts'

const letter = z.string().regex(/^[a-z]$/)
const sentence = z.string().trim().min(1)
const sentences = z.record(letter, sentence)
const token = z.union([z.string().trim().min(1), z.number().transform(String)])

const withOptions = z.strictObject({
  options: z
    .record(letter, z.string().trim().min(1))
    .refine((options) => Object.keys(options).length >= 2 && Object.keys(options).length <= 8),
})
const nothing = z.strictObject({})

/** The front matter of a question's text, by its kind. */
export const questionSchemas = {
  choice: withOptions,
  multi: withOptions,
  order: withOptions,
  number: z.strictObject({ unit: z.string().trim().min(1).max(32) }),
  text: nothing,
  reflect: nothing,
} satisfies Record<QuestionKind, z.ZodType>

/** A number without a variant, and what a variant gives beside its values. */
const number = {
  answer: z.number(),
  tolerance: z.number().min(0),
  wrong: z.array(z.strictObject({ answer: z.number(), sentence })).min(1),
}

/** `answer.yaml`, by the kind of its question. */
export const answerSchemas = {
  choice: z.strictObject({ answer: letter, wrong: sentences }),
  multi: z.strictObject({ answer: z.array(letter).min(1), wrong: sentences }),
  number: z.strictObject({ ...number, worked: z.string().trim().default('') }),
  order: z.strictObject({ before: z.array(z.tuple([letter, letter, sentence])).min(1) }),
  text: z.strictObject({
    accept: z.array(token).min(1),
    exact: z.boolean().default(false),
    wrong: z.array(z.strictObject({ forms: z.array(token).min(1), sentence })).min(1),
  }),
  reflect: z.strictObject({ model: z.string().trim().min(1) }),
} satisfies Record<QuestionKind, z.ZodType>

/** What a variant returns. */
export const instanceSchema = z.strictObject({
  values: z.record(z.string().regex(/^[A-Za-z][A-Za-z0-9]*$/), z.union([z.string(), z.number()])),
  ...number,
  worked: z.string().trim().min(1),
})
