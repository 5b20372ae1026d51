import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { isQuestion, type Item, type Place, workPath } from '@firedrill/course'
import type { Entry } from '@firedrill/journal'
import { entriesOf } from './entries-of.ts'
import { isAnswered } from '../question/answers-file.ts'
import { isStale, judgeStamp } from './reverify.ts'

/** How far a learner is with an item. */
export interface ItemState {
  /** `seen`: the solution was shown before any pass. */
  state: 'new' | 'started' | 'seen' | 'passed'
  /** Whether the learner says they know it: no pass, and not asked for. */
  isKnown: boolean
  /** Whether it was left out for now, and not opened since. */
  isSkipped: boolean
  /** Time of the fastest timed pass. */
  bestSeconds: number | null
  /** How many hints of the ladder are out, since the last pass or reveal. */
  hints: number
  /** Whether a go of the learner's own was ever judged: the solution opens after one. */
  isTried: boolean
  /** Whether it was passed, and what judges it is another one now. The next judged pass ends that. */
  reverify: boolean
}

/** Reads an item's state off the journal, and off whether its work file, or its answer, is there. */
export const stateOf = (root: string, item: Item, entries: readonly Entry[]): ItemState => {
  const own = entriesOf(item, entries)
  const ends = own.filter((entry) => entry.kind === 'attempt')
  const passes = ends.filter((entry) => entry.result === 'pass')
  const times = passes.map((pass) => pass.seconds).filter((seconds) => seconds !== null)
  return {
    state: nameState(root, item, own),
    isKnown: own.findLast((entry) => entry.kind === 'known')?.isKnown ?? false,
    isSkipped: isSkipped(own),
    bestSeconds: times.length > 0 ? Math.min(...times) : null,
    hints: countHints(own),
    // Read where it is asked for: it takes the hidden tests.
    get reverify() {
      return isStale(item, own, () => judgeStamp(root, item))
    },
    isTried: own.some((entry) => entry.kind === 'try') || ends.some((entry) => entry.tries > 0),
  }
}

/** Whether a go in this place has passed since the item was last opened there. */
export const hasPassedSinceOpen = (item: Item, place: Place, entries: readonly Entry[]): boolean => {
  const own = entriesOf(item, entries).filter((entry) => 'place' in entry && entry.place === place)
  const opened = own.findLastIndex((entry) => entry.kind === 'open')
  return own.slice(opened + 1).some((entry) => entry.kind === 'attempt' && entry.result === 'pass')
}

const isSkipped = (own: readonly Entry[]): boolean => {
  const last = own.findLast((entry) => entry.kind === 'attempt' || entry.kind === 'open')
  return last?.kind === 'attempt' && last.result === 'skip'
}

/** How often a go in this place was judged, and loaded, since the last attempt there ended. */
export const countTries = (item: Item, place: Place, entries: readonly Entry[]): number => {
  const own = entriesOf(item, entries).filter((entry) => 'place' in entry && entry.place === place)
  const ended = own.findLastIndex((entry) => entry.kind === 'attempt')
  return own.slice(ended + 1).filter((entry) => entry.kind === 'try' && entry.status !== 'error').length
}

const nameState = (root: string, item: Item, own: readonly Entry[]): ItemState['state'] => {
  const results = new Set(own.filter((entry) => entry.kind === 'attempt').map((entry) => entry.result))
  if (results.has('pass')) return 'passed'
  if (results.has('reveal')) return 'seen'
  const isStarted = isQuestion(item)
    ? isAnswered(root, item)
    : item.files.some((file) => existsSync(join(root, workPath(item, file))))
  return isStarted ? 'started' : 'new'
}

const countHints = (own: readonly Entry[]): number => {
  const ended = own.findLastIndex((entry) => entry.kind === 'attempt' && isEnd[entry.result])
  const numbers = own.slice(ended + 1).map((entry) => (entry.kind === 'hint' ? entry.number : 0))
  return Math.max(0, ...numbers)
}

const isEnd = { pass: true, reveal: true, skip: false, leave: false }
