import { FiredrillError, type Item, type Place } from '@firedrill/course'
import type { Entry } from '@firedrill/journal'
import { entriesOf } from '../history/entries-of.ts'
import { readBytes } from './bytes.ts'

/** A go at an item that was kept. */
export interface KeptAttempt {
  /** From 1, oldest first. */
  number: number
  /** When it ended, ISO 8601 in UTC. */
  at: string
  result: 'pass' | 'reveal' | 'skip' | 'leave'
  seconds: number | null
  tries: number
  hints: number
  place: Place
  /** Of its last verdict; null where none was kept. */
  checks: { passed: number; total: number } | null
  /** Ids of the checks that failed at its end; null where nobody noted them. */
  failing: string[] | null
  /** `pruned`: too old for the room there is, or kept on another machine. `none`: it never had any. */
  bytes: 'kept' | 'pruned' | 'none'
}

/** An attempt as the journal has it. */
export type AttemptEntry = Extract<Entry, { kind: 'attempt' }>

/** The attempts at an item, oldest first. */
export const attemptsAt = (item: Item, entries: readonly Entry[]): AttemptEntry[] =>
  entriesOf(item, entries).filter((entry) => entry.kind === 'attempt')

/** The same as they are shown. */
export const listAttempts = (root: string, item: Item, entries: readonly Entry[]): KeptAttempt[] =>
  attemptsAt(item, entries).map(({ at, result, seconds, tries, hints, place, checks, files }, index) => ({
    number: index + 1,
    at,
    result,
    seconds,
    tries,
    hints,
    place,
    checks: checks ? { passed: checks.passed, total: checks.total } : null,
    failing: checks?.failing ?? null,
    bytes: files === undefined ? 'none' : readFiles(root, files) ? 'kept' : 'pruned',
  }))

/** The texts of an attempt by name. Throws a `usage` error where there is no such attempt, or its bytes are gone. */
export const requireFiles = (
  root: string,
  item: Item,
  { entries, number }: { entries: readonly Entry[]; number: number },
): Record<string, string> => {
  const attempts = attemptsAt(item, entries)
  const attempt = attempts[number - 1]
  const list = `\`pnpm drill attempts ${item.slug}\` lists them.`
  if (!attempt) {
    const count = attempts.length === 0 ? 'none yet' : `${attempts.length}`
    throw new FiredrillError('usage', `${item.id} has no attempt ${number}: there are ${count}.`, list)
  }
  const texts = attempt.files && readFiles(root, attempt.files)
  if (texts) return texts
  const why = attempt.files
    ? 'are not on this machine: they were pruned, or kept on another'
    : 'were not kept: there were none, or an older firedrill ended it'
  throw new FiredrillError('usage', `The files of attempt ${number} at ${item.id} ${why}.`, list)
}

/** The bytes that are never pruned: of each item's last attempt and last pass. */
export const neededBytes = (entries: readonly Entry[]): Set<string> => {
  const last = new Map<string, AttemptEntry>()
  for (const entry of entries) {
    if (entry.kind !== 'attempt' || !entry.files) continue
    last.set(entry.item, entry)
    if (entry.result === 'pass') last.set(`${entry.item} passed`, entry)
  }
  return new Set([...last.values()].flatMap(({ files }) => Object.values(files ?? {})))
}

const readFiles = (root: string, files: Readonly<Record<string, string>>): Record<string, string> | null => {
  const texts = Object.entries(files).map(([name, hash]) => [name, readBytes(root, hash)] as const)
  return texts.some(([, text]) => text === null)
    ? null
    : (Object.fromEntries(texts) as Record<string, string>)
}
