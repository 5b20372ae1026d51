import {
  type AnswerKey,
  fillPlaceholders,
  type Item,
  type Place,
  type Question,
  seedFrom,
  shuffleBySeed,
} from '@firedrill/course'
import { describeHowTo, instanceOf, loadQuestion, parseAnswer } from '@firedrill/judge'
import type { Entry } from '@firedrill/journal'
import { readLearnerId } from '../work/learner-file.ts'
import { readSavedAnswer } from './answers-file.ts'
import type { AskedQuestion } from './asked.ts'

/** A question, what judges it, and the instance that this learner has now. */
export interface Instance {
  question: Question
  key: AnswerKey
  seed: string
  /** As `answers.yaml` has it. */
  given: string | null
}

/**
 * The instance a learner has of a question: the one they answered, as long as its answer is kept. Before that it comes
 * from who they are, and from how often the item was passed or revealed.
 */
export const findInstance = (
  root: string,
  item: Item,
  { place, entries }: { place: Place; entries: readonly Entry[] },
): Instance => {
  const { question, key } = loadQuestion(root, item)
  const saved = readSavedAnswer(root, item, { place })
  const seed = saved?.seed ?? seedFrom([readLearnerId(root), item.id, countEnds(item, entries)])
  return { question, key, seed, given: saved && show(question, saved.answer) }
}

/** An instance as it is asked. */
export const askQuestion = ({ question, key, seed, given }: Instance): AskedQuestion => ({
  kind: question.item.kind,
  text: fillPlaceholders(question.body, instanceOf(key, seed)?.values ?? {}),
  options: shuffleBySeed(question.options, seed),
  unit: question.unit,
  howTo: describeHowTo(question),
  seed,
  given,
})

/** A question with its options as plain Markdown. */
export const formatQuestion = ({ text, options }: AskedQuestion): string =>
  [
    text,
    ...(options.length > 0 ? [options.map(({ key, text: words }) => `${key}) ${words}`).join('\n')] : []),
  ].join('\n\n')

/** Written by hand, it may be no answer: then as it is written. */
const show = (question: Question, answer: string | number | readonly string[]): string => {
  const parsed = parseAnswer(question, answer)
  const shown = parsed.ok ? parsed.answer : answer
  return typeof shown === 'object' ? shown.join(', ') : String(shown)
}

const countEnds = (item: Item, entries: readonly Entry[]): number =>
  entries.filter(
    (entry) =>
      entry.item === item.id &&
      entry.kind === 'attempt' &&
      (entry.result === 'pass' || entry.result === 'reveal'),
  ).length
