import type { View } from '../reduce/action.ts'
import type { KeyEntry } from '../keys/command.ts'
import { keyTables, type KeyTable } from '../keys/key-tables.ts'
import { type Line, line, type Piece } from '../text/lines.ts'
import { cut, take, widthOfText } from '../text/width.ts'

/** What is drawn on: a terminal's size, and whether it follows links. */
export interface Canvas {
  columns: number
  rows: number
  hasLinks: boolean
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
export const widthOf = ({ columns }: Pick<Canvas, 'columns'>): number => Math.max(10, Math.min(columns, 100))

/** How many lines a body has room for. */
export const roomFor = ({ head, foot }: Pick<Parts, 'head' | 'foot'>, { rows }: Canvas): number =>
  Math.max(1, rows - 1 - head.length - foot.length)

/** A screen as lines: never more than `rows` − 1, none wider than `columns`, with the foot at the bottom. */
export const frame = (given: Parts, canvas: Canvas): Line[] => {
  const parts = squeeze(given, canvas)
  const { start, hidden, room } = viewOf(parts, canvas)
  const shown = parts.body.slice(start, start + room)
  const gap = Array.from({ length: room - shown.length }, () => line(''))
  const more = drawMore({ start, hidden, room, total: parts.body.length }, canvas)
  const foot = hidden === 0 || parts.foot.length === 0 ? parts.foot : [more, ...parts.foot.slice(1)]
  return [...parts.head, ...shown, ...gap, ...foot]
    .slice(0, Math.max(1, canvas.rows - 1))
    .map((pieces) => clip(pieces, canvas.columns))
}

/** The part of the body that is shown. */
export const viewOf = (given: Parts, canvas: Canvas): View => {
  const parts = squeeze(given, canvas)
  const room = roomFor(parts, canvas)
  const hidden = Math.max(0, parts.body.length - room)
  return { start: Math.min(hidden, Math.max(0, parts.from)), hidden, room }
}

/** On a few rows the head goes first, then all of the foot but its beginning and its end. */
const squeeze = (parts: Parts, { rows }: Canvas): Parts => {
  const { head, foot } = parts
  const spare = Math.max(0, rows - 1 - Math.min(3, parts.body.length))
  if (head.length + foot.length <= spare) return parts
  const kept =
    foot.length <= spare ? foot : [...foot.slice(0, 1), ...foot.slice(-1)].slice(-Math.max(1, spare))
  return { ...parts, head: head.slice(0, Math.max(0, spare - kept.length)), foot: kept }
}

/** Says that there is more than fits; it takes the place of the empty line above the foot. */
const drawMore = ({ start, hidden, room, total }: View & { total: number }, canvas: Canvas): Line => {
  const left = hidden - start
  const more = left > 0 ? `, ${left} below` : ', the end'
  return line(
    cut(`── lines ${start + 1}–${Math.min(total, start + room)} of ${total}${more}`, widthOf(canvas)),
    'dim',
  )
}

const clip = (pieces: Line, columns: number): Line => {
  let left = columns
  return pieces.flatMap((piece) => {
    const text = take(piece.text, left)
    left -= widthOfText(text)
    return text === '' && piece.text !== '' ? [] : [{ ...piece, text }]
  })
}

/** The key line: as many of the screen's keys as fit, the last two always. */
export const drawKeys = (table: KeyTable, columns: number): Line => {
  const entries: readonly KeyEntry[] = keyTables[table]
  const words = entries.flatMap(({ keys, short }) => (short ? [`${keyName(keys[0])} ${short}`] : []))
  const [last, ...rest] = [words.slice(-2).join('  '), ...words.slice(0, -2)]
  const shown: string[] = []
  for (const word of rest) if ([...shown, word, last].join('  ').length <= columns) shown.push(word)
  return line(cut([...shown, last].join('  '), columns), 'key')
}

/** A key as a learner reads it. */
export const keyName = (key = ''): string => keyNames[key] ?? key

const keyNames: Record<string, string> = {
  return: 'enter',
  escape: 'esc',
  pageDown: 'page down',
  pageUp: 'page up',
}

/** Two pieces at the ends of a line; the left one gives way. */
export const spread = (left: Piece, right: Piece, columns: number): Line => {
  const end = cut(right.text, columns)
  const text = cut(left.text, Math.max(0, columns - widthOfText(end) - 1))
  const gap = ' '.repeat(Math.max(0, columns - widthOfText(text) - widthOfText(end)))
  return [
    { ...left, text },
    { text: gap, role: 'plain' },
    { ...right, text: end },
  ]
}

/** `1:05`, and from an hour on `1:00:05` */
export const formatSeconds = (seconds: number): string => {
  const [hours, minutes] = [Math.floor(seconds / 3_600), Math.floor(seconds / 60) % 60]
  const end = String(Math.floor(seconds) % 60).padStart(2, '0')
  return hours > 0 ? `${hours}:${String(minutes).padStart(2, '0')}:${end}` : `${minutes}:${end}`
}
