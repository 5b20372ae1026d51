import { FiredrillError, type Item, type Verdict } from '@firedrill/course'
import { findAnswer, type SavedAnswer } from '@firedrill/course/read'
import { judgeQuestion, loadQuestion } from '@firedrill/judge'
import type { Handed } from '../intake/handed.ts'
import { answersOf } from '../intake/wanted-files.ts'
import { unloadedVerdict } from './item-verdict.ts'

/** An answer as it was handed in; null where there is none; or why it cannot be understood. */
export type HandedAnswer = { saved: SavedAnswer | null } | { refused: string }

/** Finds the answer to a question among a submission's files. */
export const findHandedAnswer = (item: Item, files: Handed['files']): HandedAnswer => {
  const path = answersOf(item)
  const file = files.get(path)
  if (!file) return { saved: null }
  const shown = `work/${path}`
  if ('refused' in file) return { refused: `${shown} ${file.refused}` }
  try {
    return { saved: findAnswer(file.text, { file: shown, item: item.id }) }
  } catch (error) {
    // Anything else is the parser's: nested too deeply for it, or some such thing.
    return {
      refused: error instanceof FiredrillError ? error.message : `${shown} is not YAML of a list of answers.`,
    }
  }
}

/**
 * Judges an answer as the instance that the learner was asked. `seeds` are those it can have been; an answer to another
 * is refused, since whoever may choose an instance chooses an easy one.
 */
export const gradeQuestion = (
  root: string,
  item: Item,
  answer: HandedAnswer,
  { seeds, repeat }: { seeds: readonly string[]; repeat: string },
): Verdict => {
  const saved = 'saved' in answer ? answer.saved : null
  const seed = saved?.seed ?? seeds[0] ?? ''
  const how = { seed, repeat }
  if ('refused' in answer) return unloadedVerdict(item, answer.refused, how)
  if (!seeds.includes(seed)) {
    const message = `The answer is to seed ${seed}, and this learner was asked with another: ${seeds[0]}.`
    return unloadedVerdict(item, message, how)
  }
  const { question, key } = loadQuestion(root, item)
  return judgeQuestion(question, key, saved?.answer ?? null, how)
}
