import type { Item, Place, Verdict } from '@firedrill/course'
import { judgeQuestion, loadQuestion, parseAnswer } from '@firedrill/judge'
import type { WorkFolder } from '../work/read-sources.ts'
import { readSavedAnswer, saveAnswer } from './answers-file.ts'
import type { Instance } from './ask-question.ts'

/** Judges an answer as it was typed, and keeps it, unless it is none, or wrong where the right one is handed in already. */
export const judgeTyped = (
  root: string,
  { question, key, seed }: Instance,
  given: string,
  { place, repeat, isPassed }: { place: Place; repeat: string; isPassed: boolean },
): Verdict => {
  const verdict = judgeQuestion(question, key, given, { seed, repeat })
  const parsed = parseAnswer(question, given)
  const { item } = question
  const isBetter = verdict.status === 'pass' || !isPassed || place === 'review'
  if (parsed.ok && isBetter) saveAnswer(root, { item: item.id, seed, answer: parsed.answer }, { item, place })
  return verdict
}

/** Judges the answer that is kept. `seed` judges it as another instance; `ownSeed` is taken where none is kept with it. */
export const judgeSaved = (
  root: string,
  item: Item,
  options: {
    folder: WorkFolder
    place: Place
    seed: string | undefined
    ownSeed: () => string
    repeat: (seed: string) => string
  },
): Verdict => {
  const { question, key } = loadQuestion(root, item)
  const saved = readSavedAnswer(root, item, options)
  const seed = options.seed ?? saved?.seed ?? options.ownSeed()
  return judgeQuestion(question, key, saved?.answer ?? null, { seed, repeat: options.repeat(seed) })
}
