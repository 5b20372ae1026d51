import { isMap, isScalar, parseDocument } from 'yaml'
import type { Learner } from '../report/report.ts'
import type { HandedFile } from './handed.ts'

/** Who a submission is from. */
export interface Identity {
  learner: Learner
  /** The id as `learner.yaml` has it, which seeds the instances of questions; empty where it names none. */
  ownId: string
  /** What is wrong with `learner.yaml`. */
  note: string | null
}

/** Reads `learner.yaml`. What is missing or unusable there is taken from the submission's own name. */
export const readLearner = (file: HandedFile | undefined, fallback: string): Identity => {
  const byName = (note: string | null): Identity => ({
    learner: { id: fallback, name: '' },
    ownId: '',
    note,
  })
  if (!file) return byName(null)
  if ('refused' in file) return byName(`learner.yaml ${file.refused}`)
  const fields = readFields(file.text)
  if (!fields) return byName('learner.yaml is no map of an id and a name.')
  const id = oneLine(fields.id)
  if (id === null || !/^\S{1,64}$/u.test(id)) {
    return byName('learner.yaml names no id: expected one word of at most 64 characters.')
  }
  const name = oneLine(fields.name) ?? ''
  return name.length > 100
    ? { learner: { id, name: '' }, ownId: id, note: 'learner.yaml has a name of more than 100 characters.' }
    : { learner: { id, name }, ownId: id, note: null }
}

/** The text of the fields as it is written: an id of digits is no number. */
const readFields = (text: string): { id: string; name: string } | null => {
  try {
    const { contents, errors } = parseDocument(text, { logLevel: 'error' })
    if (errors.length > 0 || !isMap(contents)) return null
    const field = (key: string): string => {
      const node = contents.get(key, true)
      if (!isScalar(node) || node.value === null) return ''
      return typeof node.value === 'string' ? node.value : (node.source ?? '')
    }
    return { id: field('id'), name: field('name') }
  } catch {
    // Nested too deeply for the parser, or some such thing.
    return null
  }
}

/** The text, trimmed; null where it holds a control character. */
const oneLine = (text: string): string | null => {
  const trimmed = text.trim()
  return /\p{Cc}/u.test(trimmed) ? null : trimmed
}
