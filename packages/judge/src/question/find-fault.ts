import type { AnswerKey, NumberInstance, QuestionOption } from '@firedrill/course'
import type { Answer } from './parsed-answer.ts'

/** What is not right about an answer, without saying what would be. */
export interface Fault {
  message: string
  /** The wrong idea behind it, where it is known. */
  misconception: string | null
}

/** What is wrong with an answer; null where it is right, or prose. */
export const findFault = (
  key: AnswerKey,
  given: {
    answer: Answer
    unit: string | null
    options: readonly QuestionOption[]
    instance: NumberInstance | null
  },
): Fault | null => {
  const { answer } = given
  const name = (letter: string): string =>
    `"${given.options.find(({ key: own }) => own === letter)?.text ?? letter}"`
  if (key.kind === 'choice') return findChoiceFault(key, String(answer), name)
  if (key.kind === 'multi') return findSetFault(key, answer as string[])
  if (key.kind === 'order') return findOrderFault(key, answer as string[], name)
  if (key.kind === 'text') return findTextFault(key, String(answer))
  return given.instance && findNumberFault(given.instance, answer as number, given.unit)
}

/** Says an option in its own words: on screen it has no letter. */
type Name = (letter: string) => string

const findChoiceFault = (key: AnswerKey & { kind: 'choice' }, chosen: string, name: Name): Fault | null =>
  chosen === key.answer
    ? null
    : { message: `You chose ${name(chosen)}, and that is not it.`, misconception: key.wrong[chosen] ?? null }

const findSetFault = (key: AnswerKey & { kind: 'multi' }, chosen: string[]): Fault | null => {
  const tooMuch = chosen.find((letter) => !key.answer.includes(letter))
  if (tooMuch !== undefined) {
    return { message: 'Something you chose does not belong.', misconception: key.wrong[tooMuch] ?? null }
  }
  const missing = key.answer.find((letter) => !chosen.includes(letter))
  if (missing === undefined) return null
  return {
    message: 'What you chose belongs, and something is missing.',
    misconception: key.wrong[missing] ?? null,
  }
}

const findOrderFault = (key: AnswerKey & { kind: 'order' }, letters: string[], name: Name): Fault | null => {
  const broken = key.before.find(({ first, second }) => letters.indexOf(first) > letters.indexOf(second))
  if (!broken) return null
  return {
    message: `You put ${name(broken.second)} before ${name(broken.first)}.`,
    misconception: broken.sentence,
  }
}

const findNumberFault = (
  { answer, tolerance, wrong }: NumberInstance,
  given: number,
  unit: string | null,
): Fault | null => {
  if (isNear(given, answer, tolerance)) return null
  const [nearest] = wrong
    .filter((one) => isNear(given, one.answer, tolerance))
    .toSorted((one, other) => Math.abs(given - one.answer) - Math.abs(given - other.answer))
  const counted = unit === null ? '' : ` ${unit}`
  const allowed =
    tolerance === 0 ? 'It is counted exactly.' : `Up to ${tolerance} more or less would be right.`
  const message = `You answered ${given}${counted}. ${allowed}`
  return { message, misconception: nearest?.sentence ?? null }
}

/** Binary fractions are not exact: 43.3 − 43.2 is a little more than 0.1, and still within it. */
const isNear = (one: number, other: number, tolerance: number): boolean =>
  Math.abs(one - other) <= tolerance + 1e-9 * Math.max(1, Math.abs(one), Math.abs(other))

const findTextFault = (key: AnswerKey & { kind: 'text' }, given: string): Fault | null => {
  const same = (form: string): boolean => normalise(form, key.isExact) === normalise(given, key.isExact)
  if (key.accept.some(same)) return null
  const known = key.wrong.find(({ forms }) => forms.some(same))
  return { message: `You answered "${given}".`, misconception: known?.sentence ?? null }
}

const normalise = (text: string, isExact: boolean): string => {
  const collapsed = text.trim().replace(/\s+/g, ' ')
  return isExact ? collapsed : collapsed.toLowerCase()
}
