import { basename } from 'node:path'
import { answersPath, isQuestion, type Item, type Place, type Verdict } from '@firedrill/course'
import { putAnswer } from '@firedrill/course/read'
import { readSavedAnswer } from '../question/answers-file.ts'
import { readSources } from '../work/read-sources.ts'

/** The texts that verdicts are about, as long as someone holds the verdict. */
export interface JudgedTexts {
  /** Says what was judged. */
  put: (verdict: Verdict, texts: Record<string, string>) => void
  /** What a verdict is about, or what stands in the learner's files now. Null where that cannot be read. */
  get: (verdict: Verdict | null, item: Item, place: Place) => Record<string, string> | null
}

/** Remembers which bytes a verdict is about: a newer save may have replaced them. */
export const rememberTexts = (root: string): JudgedTexts => {
  const texts = new WeakMap<Verdict, Record<string, string>>()
  return {
    put: (verdict, judged) => void texts.set(verdict, judged),
    get: (verdict, item, place) => (verdict && texts.get(verdict)) ?? readTexts(root, item, place),
  }
}

/** A learner's files of an item, or their answer as a file of its own, by name. Null where they cannot be read. */
export const readTexts = (root: string, item: Item, place: Place): Record<string, string> | null => {
  try {
    if (!isQuestion(item)) return present(readSources(root, item, { place }).sources)
    const saved = readSavedAnswer(root, item, { place })
    const name = basename(answersPath(item, place))
    return saved ? { [name]: putAnswer('', { file: name, saved }) } : {}
  } catch {
    return null
  }
}

/** The files that are there. */
export const present = (sources: Readonly<Record<string, string | null>>): Record<string, string> =>
  Object.fromEntries(Object.entries(sources).filter((one): one is [string, string] => one[1] !== null))
