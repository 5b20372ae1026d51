import type { QuestionKind, QuestionOption } from '@firedrill/course'

/** One instance of a question, as a learner is asked it. */
export interface AskedQuestion {
  kind: QuestionKind
  /** Markdown; the values of the instance are filled in. */
  text: string
  /** In the order to show them; each keeps its own letter. None for a number, a text or prose. */
  options: QuestionOption[]
  /** What a number is counted in, as `minutes`; null for other kinds. */
  unit: string | null
  /** One sentence that says what an answer looks like: "Answer with one letter: a, b or c." */
  howTo: string
  /** The same until the question was passed or revealed and begun again. */
  seed: string
  /** The answer given before to this instance, as it would be typed: `b`, `a, c`, `43.2`. Null where there is none. */
  given: string | null
}
