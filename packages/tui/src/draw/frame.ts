import { type Line, line } from './lines.ts'
import type { View } from '../reduce.ts'
import { keyTables, type KeyEntry, type KeyTable } from '../keys.ts'

/** The size of a terminal. */
export interface Size {
  columns: number
  rows: number
}

/** The parts of a screen. The body is cut to what fits between head and foot. */
export interface Parts {
  head: Line[]
  body: Line[]
  /** What counts most: stays at the bottom whatever the length of the body. */
  foot: Line[]
  /** The first line to show where the body does not fit; past the end it is the end. */
  from: number
}

/** The width to draw in: text that is wider than a page is hard to read. */
export const widthOf = ({ columns }: Size): number => Math.max(20, Math.min(columns, 100))

/** How many lines a body has room for. */
export const roomFor = ({ head, foot }: Pick<Parts, 'head' | 'foot'>, { rows }: Size): number =>
  Math.max(1, rows - 1 - head.length - foot.length)

/** A screen as lines: never more than `rows` − 1, with the foot at the bottom. */
export const frame = (parts: Parts, size: Size): Line[] => {
  const { start, hidden, room } = viewOf(parts, size)
  const shown = parts.body.slice(start, start + room)
  const gap = Array.from({ length: room - shown.length }, () => line(''))
  const foot = hidden === 0 ? parts.foot : [drawMore({ start, hidden }, size), ...parts.foot.slice(1)]
  return [...parts.head, ...shown, ...gap, ...foot].slice(0, Math.max(1, size.rows - 1))
}

/** The part of the body that is shown. */
export const viewOf = (parts: Parts, size: Size): View => {
  const room = roomFor(parts, size)
  const hidden = Math.max(0, parts.body.length - room)
  return { start: Math.min(hidden, Math.max(0, parts.from)), hidden, room }
}

/** Says that there is more than fits; it takes the place of the empty line above the foot. */
const drawMore = ({ start, hidden }: Pick<View, 'start' | 'hidden'>, size: Size): Line => {
  const above = start > 0 ? [`${start} lines above`] : []
  const below = start < hidden ? [`${hidden - start} below`] : []
  return line(`... ${[...above, ...below].join(', ')}`.slice(0, widthOf(size)), 'dim')
}

/** The key line: as many of the screen's keys as fit, the last two always. */
export const drawKeys = (table: KeyTable, columns: number): Line => {
  const entries: readonly KeyEntry[] = keyTables[table]
  const words = entries.flatMap(({ keys, short }) => (short ? [`${keyName(keys[0])} ${short}`] : []))
  const [last, ...rest] = [words.slice(-2).join('  '), ...words.slice(0, -2)]
  const shown: string[] = []
  for (const word of rest) if ([...shown, word, last].join('  ').length <= columns) shown.push(word)
  return line([...shown, last].join('  ').slice(0, columns), 'key')
}

/** A key as a learner reads it. */
export const keyName = (key = ''): string => keyNames[key] ?? key

const keyNames: Record<string, string> = { return: 'enter', escape: 'esc', 'ctrl-c': 'ctrl-c' }

/** Two pieces at the ends of a line; the left one gives way. */
export const spread = (left: Line[number], right: Line[number], columns: number): Line => {
  const end = right.text.slice(0, columns)
  const text = left.text.slice(0, Math.max(0, columns - end.length - 1))
  const gap = ' '.repeat(columns - text.length - end.length)
  return [
    { ...left, text },
    { text: gap, role: 'plain' },
    { ...right, text: end },
  ]
}

/** `1:05` */
export const formatSeconds = (seconds: number): string =>
  `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`
