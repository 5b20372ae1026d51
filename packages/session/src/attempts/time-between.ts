import {
  elapsedSeconds,
  type Item,
  moveClock,
  type Place,
  silenceMs,
  sleepMs,
  startClock,
} from '@firedrill/course'
import { entriesOf } from '../history/entries-of.ts'
import type { Entry } from '@firedrill/journal'

/**
 * The time of a go that was made by single commands: from the first opening since the last end, by what the journal
 * has. Null where it was not opened, or where ten minutes went by between two commands: nobody knows what they were.
 */
export const timeBetween = (
  item: Item,
  place: Place,
  { entries, nowMs }: { entries: readonly Entry[]; nowMs: number },
): number | null => {
  const own = entriesOf(item, entries).filter((entry) => !('place' in entry) || entry.place === place)
  const since = own.slice(own.findLastIndex(({ kind }) => kind === 'attempt') + 1)
  const opened = since.findIndex(({ kind }) => kind === 'open')
  if (opened < 0) return null
  const [start, ...moments] = [...since.slice(opened).map(({ at }) => Date.parse(at)), nowMs]
  let clock = startClock(start)
  let before = start
  for (const ms of moments) {
    if (ms - before >= silenceMs) return null
    for (let at = before + sleepMs; at < ms; at += sleepMs) clock = moveClock(clock, { kind: 'tick', ms: at })
    clock = moveClock(clock, { kind: 'activity', ms })
    before = ms
  }
  return elapsedSeconds(clock)
}
