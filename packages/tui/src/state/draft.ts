import type { QuestionKind } from '@firedrill/course'

/** A question as the screen shows it. */
export interface QuestionView {
  kind: QuestionKind
  /** Markdown. */
  text: string
  options: { key: string; text: string }[]
  unit: string | null
  /** The answer given before, as it would be typed. */
  given: string | null
}

/** An answer that is being made. */
export interface Draft {
  /** Number of the option that the cursor is on. */
  cursor: number
  /** The options that are chosen; of an order, all of them, in the learner's order. */
  chosen: string[]
  /** Whether the learner has looked for an answer: what only lies under the cursor is none. */
  isTouched: boolean
  /** Whether the option under the cursor moves with it. */
  isHeld: boolean
  text: string
  /** Whether letters are text and no commands. */
  isTyping: boolean
}

/** The answer as it begins: the one given before, or none. */
export const newDraft = (question: QuestionView): Draft => {
  const keys = question.options.map(({ key }) => key)
  const given = (question.given ?? '').split(/[,\s]+/).filter((key) => keys.includes(key))
  return {
    cursor: Math.max(0, keys.indexOf(given[0] ?? '')),
    chosen: question.kind === 'order' ? [...given, ...keys.filter((key) => !given.includes(key))] : given,
    isTouched: given.length > 0,
    isHeld: false,
    text: isTyped(question) ? (question.given ?? '') : '',
    isTyping: isTyped(question) && question.kind !== 'number' && question.given === null,
  }
}

/** Whether an answer is typed rather than chosen. */
export const isTyped = ({ kind }: QuestionView): boolean =>
  kind === 'number' || kind === 'text' || kind === 'reflect'

/** How many characters a typed answer may have. */
export const longestAnswer = ({ kind }: QuestionView): number => (kind === 'reflect' ? 4_000 : 200)

/** Moves the cursor, and with it what it holds. */
export const moveCursor = (draft: Draft, question: QuestionView, by: 1 | -1): Draft => {
  const cursor = Math.min(question.options.length - 1, Math.max(0, draft.cursor + by))
  if (question.kind !== 'order' || !draft.isHeld || cursor === draft.cursor)
    return { ...draft, isTouched: true, cursor }
  const chosen = [...draft.chosen]
  const [held] = chosen.splice(draft.cursor, 1)
  if (held !== undefined) chosen.splice(cursor, 0, held)
  return { ...draft, isTouched: true, cursor, chosen }
}

/** Chooses the option under the cursor, or takes it back; of an order, holds it or lets it go. */
export const toggle = (draft: Draft, question: QuestionView): Draft => {
  if (question.kind === 'order') return { ...draft, isTouched: true, isHeld: !draft.isHeld }
  const key = question.options[draft.cursor]?.key ?? ''
  if (question.kind === 'choice') return { ...draft, isTouched: true, chosen: [key] }
  const isChosen = draft.chosen.includes(key)
  return {
    ...draft,
    isTouched: true,
    chosen: isChosen ? draft.chosen.filter((one) => one !== key) : [...draft.chosen, key],
  }
}

/** Goes to the option in a place, from 0; of several it chooses it, or takes it back. */
export const pick = (draft: Draft, question: QuestionView, index: number): Draft => {
  if (index >= question.options.length) return draft
  const there = { ...draft, isTouched: true, isHeld: false, cursor: index }
  return question.kind === 'multi' ? toggle(there, question) : there
}

/** Adds what was typed; a number takes only what a number is made of. */
export const type = (draft: Draft, question: QuestionView, text: string): Draft => {
  const kept = question.kind === 'number' ? text.replaceAll(/[^0-9.,-]/g, '') : text.replaceAll(/\s+/g, ' ')
  return { ...draft, text: (draft.text + kept).slice(0, longestAnswer(question)) }
}

/** Takes back the last character. */
export const erase = (draft: Draft): Draft => ({ ...draft, text: draft.text.slice(0, -1) })

/** The answer as it would be typed on a command line, or null where there is none yet. */
export const answerOf = (draft: Draft, question: QuestionView): string | null => {
  if (isTyped(question)) return draft.text.trim() || null
  if (!draft.isTouched) return null
  if (question.kind === 'choice') return question.options[draft.cursor]?.key ?? null
  return draft.chosen.length > 0 ? draft.chosen.join(', ') : null
}
