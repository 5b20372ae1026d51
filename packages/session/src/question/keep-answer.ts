import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { answersPath, type Item, type Place } from '@firedrill/course'
import { findAnswer, putAnswer } from '@firedrill/course/read'
import { readSavedAnswer, removeAnswer, saveAnswer } from './answers-file.ts'

/** Takes a learner's answer out, and keeps it in a folder. Returns the file it was in, or nothing. */
export const putAnswerAway = (
  root: string,
  item: Item,
  { place, to }: { place: Place; to: string },
): string[] => {
  const saved = readSavedAnswer(root, item, { place })
  if (!saved) return []
  const name = basename(answersPath(item, place))
  mkdirSync(to, { recursive: true })
  writeFileSync(join(to, name), putAnswer('', { file: name, saved }))
  removeAnswer(root, item, place)
  return [name]
}

/** Brings the answer back that a folder keeps. Returns the file it is in, or nothing. */
export const bringAnswerBack = (
  root: string,
  item: Item,
  { place, from }: { place: Place; from: string },
): string[] => {
  const name = basename(answersPath(item, place))
  const file = join(from, name)
  const kept = existsSync(file) ? findAnswer(readFileSync(file, 'utf8'), { file, item: item.id }) : null
  if (!kept) return []
  saveAnswer(root, kept, { item, place })
  return [name]
}
