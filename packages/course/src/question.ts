import type { Item, QuestionKind } from './course.ts'

/** One thing a learner can choose, or put in order. */
export interface QuestionOption {
  /** A lower-case letter. It stays with its text, in whatever order options are shown. */
  key: string
  text: string
}

/** A question as the learner may know it. */
export interface Question {
  item: Item & { kind: QuestionKind }
  /** Markdown, with `{{name}}` where a variant gives a value. */
  body: string
  /** As they are written; none for a number, a text or prose. */
  options: QuestionOption[]
  /** What a number is counted in, as `minutes`; null for other kinds. */
  unit: string | null
}

/** A wrong answer that people give, and what it shows. */
export interface KnownWrong {
  answer: number
  sentence: string
}

/** One instance of a number question. */
export interface NumberInstance {
  /** What stands in the text for `{{name}}`. */
  values: Record<string, string | number>
  answer: number
  /** How far off is still right, in the unit of the answer. */
  tolerance: number
  wrong: KnownWrong[]
  /** The worked solution, as Markdown; empty where there is none. */
  worked: string
}

/** Makes an instance from numbers in [0, 1). The same numbers make the same instance. */
export type Variant = (random: () => number) => NumberInstance

/** What the judge knows of a question. */
export type AnswerKey =
  | { kind: 'choice'; answer: string /** A sentence for each wrong option. */; wrong: Record<string, string> }
  | { kind: 'multi'; answer: string[] /** A sentence for each option. */; wrong: Record<string, string> }
  | { kind: 'number'; variant: Variant }
  | { kind: 'order'; before: { first: string; second: string; sentence: string }[] }
  | {
      kind: 'text'
      accept: string[]
      isExact: boolean
      wrong: { forms: string[]; sentence: string }[]
    }
  | { kind: 'reflect'; model: string }

/** An answer as it is typed, or as `answers.yaml` holds it. */
export type Given = string | number | readonly string[]

/** A text with its `{{name}}`s replaced; a name without a value stays as it is. */
export const fillPlaceholders = (text: string, values: Readonly<Record<string, string | number>>): string =>
  text.replace(/\{\{\s*([A-Za-z][A-Za-z0-9]*)\s*\}\}/g, (whole, name: string) =>
    Object.hasOwn(values, name) ? String(values[name]) : whole,
  )
