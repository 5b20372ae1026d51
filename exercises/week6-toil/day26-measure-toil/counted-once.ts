/*
 * Ana's sheet has nine hours of toil in a day of eight: she watched a restore,
 * and answered tickets meanwhile. The report adds up durations.
 *
 * toilMinutes(entries): minutes in which people were at it. What overlaps for
 * one person counts once; two persons at the same time count twice. Entries
 * come in any order and stay as they were. An end before its start is a
 * RangeError.
 *
 * Done when:
 * - adds up what does not overlap
 * - counts an overlap once
 * - counts two persons twice
 * - refuses an end before its start
 */
export interface Entry {
  who: string
  /** Milliseconds since 1970. */
  start: number
  /** Milliseconds since 1970. */
  end: number
}

export function toilMinutes(entries: Entry[]): number {
  return -1
}
