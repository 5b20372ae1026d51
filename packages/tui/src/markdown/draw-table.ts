import type { Tokens } from 'marked'
import { flow } from '../text/flow.ts'
import { type Line, line, type Piece, textOf } from '../text/lines.ts'
import { widthOfText } from '../text/width.ts'
import type { Page } from './draw-markdown.ts'
import { inline } from './inline.ts'

const gap = 2
/** A column that is narrower says nothing. */
const least = 6

/** A table that fits the width: cells are wrapped; where even that is too narrow, each row is a list of its cells. */
export const drawTable = (table: Tokens.Table, page: Page): Line[] => {
  const head = table.header.map((cell) => inline(cell.tokens, { ...page, role: 'strong' }))
  const rows = table.rows.map((row) => row.map((cell) => inline(cell.tokens, page)))
  const widths = fit(
    head.map((cell, column) => Math.max(...[cell, ...rows.map((row) => row[column] ?? [])].map(widthOf))),
    page.columns - gap * (head.length - 1),
  )
  if (widths === null) return drawAsLists(head, rows, page)
  const align = (column: number): Align => (table.align[column] === 'right' ? 'right' : 'left')
  const rule: Line = [{ text: widths.map((width) => '─'.repeat(width)).join(' '.repeat(gap)), role: 'dim' }]
  const draw = (cells: Piece[][]): Line[] => drawRow(cells, widths, align)
  return [...draw(head), rule, ...rows.flatMap(draw)]
}

type Align = 'left' | 'right'

/** Natural widths made to fit: the widest columns give way first. Null where they cannot. */
const fit = (natural: number[], room: number): number[] | null => {
  const widths = natural.map((width) => Math.max(1, width))
  const floor = natural.map((width) => Math.min(width, least))
  if (sum(floor) > room) return null
  while (sum(widths) > room) {
    const widest = widths.indexOf(Math.max(...widths))
    widths[widest] = (widths[widest] ?? 1) - 1
  }
  return widths
}

const drawRow = (cells: Piece[][], widths: number[], align: (column: number) => Align): Line[] => {
  const columns = widths.map((width, column) => flow(cells[column] ?? [], { width }))
  const height = Math.max(...columns.map(({ length }) => length))
  return Array.from({ length: height }, (_, row) =>
    columns.flatMap((lines, column): Line => {
      const pieces = lines[row] ?? []
      const blank = ' '.repeat(Math.max(0, (widths[column] ?? 0) - widthOfText(textOf(pieces))))
      const isLast = column === columns.length - 1
      const space: Piece = { text: blank, role: 'plain' }
      const cell = align(column) === 'right' ? [space, ...pieces] : isLast ? pieces : [...pieces, space]
      return isLast ? cell : [...cell, { text: ' '.repeat(gap), role: 'plain' }]
    }),
  )
}

const drawAsLists = (head: Piece[][], rows: Piece[][][], page: Page): Line[] =>
  rows.flatMap((row, index) => [
    ...(index === 0 ? [] : [line('')]),
    ...row.flatMap((cell, column) =>
      flow([...(head[column] ?? []), { text: ': ', role: 'strong' }, ...cell], {
        width: page.columns,
        first: '',
        rest: '  ',
      }),
    ),
  ])

const widthOf = (pieces: readonly Piece[]): number => widthOfText(textOf([...pieces]))

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0)
