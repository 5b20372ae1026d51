import {
  type Document,
  isMap,
  isNode,
  isScalar,
  isSeq,
  LineCounter,
  type Node,
  parseDocument,
  type YAMLMap,
} from 'yaml'
import { FiredrillError } from '../problem.ts'
import type { Given } from '../question.ts'
import { isSeed } from '../seed.ts'

/** An entry of `answers.yaml`. */
export interface SavedAnswer {
  /** `day1/status-code` */
  item: string
  /** Of the instance that was answered; null where a learner wrote none. */
  seed: string | null
  answer: Given
}

const heading = ' Your answers, one entry for each question. `pnpm drill answer` writes here, and so can you.'

/**
 * The answer to an item in the text of an `answers.yaml`; null where there is none. Throws a `usage` error with file and
 * line where the file, or the item's entry, cannot be understood. Entries of other items are not looked at.
 */
export const findAnswer = (
  text: string,
  { file, item }: { file: string; item: string },
): SavedAnswer | null => {
  const { document, lineOf } = parse(text, file)
  const [entry, double] = entriesOf(document, item)
  if (!entry) return null
  if (double) throw broken(`${file}:${lineOf(double)} answers ${item} a second time.`)
  const answer = readGiven(entry.get('answer', true))
  if (answer === null) {
    throw broken(
      `${file}:${lineOf(entry)} has no answer to ${item}: expected "answer: b", or a list of letters.`,
    )
  }
  const seed = readSeed(entry)
  if (seed !== null && !isSeed(seed)) {
    throw broken(`${file}:${lineOf(entry)} has "${seed}" for a seed: expected eight hexadecimal digits.`)
  }
  return { item, seed, answer }
}

/** The text with an answer in it, in the place of an earlier one; everything else stays. Throws as `findAnswer`. */
export const putAnswer = (text: string, { file, saved }: { file: string; saved: SavedAnswer }): string => {
  const { document } = parse(text, file)
  const [entry] = entriesOf(document, saved.item)
  const answer = document.createNode(saved.answer, { flow: true })
  if (entry) {
    replace(entry, 'seed', document.createNode(saved.seed))
    replace(entry, 'answer', answer)
  } else {
    if (!isSeq(document.contents)) document.contents = document.createNode([]) as never
    if (text.trim() === '') document.commentBefore = heading
    document.add(document.createNode({ item: saved.item, seed: saved.seed, answer }))
  }
  return print(document)
}

/** The text without the answer to an item; everything else stays. Throws as `findAnswer`. */
export const dropAnswer = (text: string, { file, item }: { file: string; item: string }): string => {
  const { document } = parse(text, file)
  const [entry] = entriesOf(document, item)
  if (!entry || !isSeq(document.contents)) return text
  document.contents.items.splice(document.contents.items.indexOf(entry), 1)
  return print(document)
}

/** A comment behind the old value stays behind the new one. */
const replace = (entry: YAMLMap, name: string, value: Node): void => {
  const before = entry.get(name, true)
  if (isNode(before)) value.comment = before.comment
  entry.set(name, value)
}

const parse = (text: string, file: string): { document: Document; lineOf: (entry: YAMLMap) => number } => {
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines, logLevel: 'error' })
  const [error] = document.errors
  if (error) {
    const words = (error.message.split('\n')[0] ?? '').replace(/ at line \d+, column \d+:?$/, '')
    throw broken(`${file}:${lines.linePos(error.pos[0]).line} is not valid YAML: ${words}.`)
  }
  const { contents } = document
  if (contents !== null && !isSeq(contents) && !(isScalar(contents) && contents.value === null)) {
    throw broken(`${file}:1 is no list of answers.`)
  }
  return { document, lineOf: (entry) => lines.linePos(entry.range?.[0] ?? 0).line }
}

const entriesOf = (document: Document, item: string): YAMLMap[] =>
  isSeq(document.contents)
    ? document.contents.items.filter((entry) => isMap(entry)).filter((entry) => entry.get('item') === item)
    : []

/** Digits are read as they are written: a seed is no number. */
const readGiven = (node: unknown): string | string[] | null => {
  if (isSeq(node)) {
    const entries = node.items.map(readGiven)
    return entries.every((entry) => typeof entry === 'string') ? entries : null
  }
  if (!isScalar(node) || node.value === null) return null
  return typeof node.value === 'string' ? node.value : (node.source ?? null)
}

const readSeed = (entry: YAMLMap): string | null => {
  const seed = readGiven(entry.get('seed', true))
  return typeof seed === 'string' ? seed : (seed?.join(' ') ?? null)
}

const print = (document: Document): string =>
  document.toString({ lineWidth: 0, flowCollectionPadding: false })

const broken = (message: string): FiredrillError =>
  new FiredrillError(
    'usage',
    message,
    'Mend it by hand, or move the file away: firedrill never overwrites what it cannot read.',
  )
