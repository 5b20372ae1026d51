import type { Sides } from '../state/state.ts'
import type { ComparedFile } from '../state/views.ts'
import { flow } from '../text/flow.ts'
import { type Line, line, type Piece, type Role, textOf } from '../text/lines.ts'
import { cut, pad, widthOfText } from '../text/width.ts'

/** From this width on two texts stand side by side. */
const widthForTwo = 80

/** Two texts: side by side, or below 80 columns one above the other. */
export const drawDiff = (
  { file, rows }: ComparedFile,
  { columns, sides }: { columns: number; sides: Sides },
): Line[] =>
  columns >= widthForTwo
    ? drawBeside(rows, { left: `${file}, ${sides.left}`, right: sides.right, columns })
    : [
        line(cut(`${file}: - ${sides.left}, + ${sides.right}`, columns), 'title'),
        ...drawStacked(rows, columns),
      ]

type Row = ComparedFile['rows'][number]

const drawBeside = (
  rows: readonly Row[],
  { left: one, right: other, columns }: Sides & { columns: number },
): Line[] => {
  const width = Math.floor((columns - 3) / 2)
  const bar: Piece = { text: ' │ ', role: 'dim' }
  const head: Line = [
    { text: pad(cut(one, width), width), role: 'title' },
    bar,
    { text: cut(other, width), role: 'title' },
  ]
  return [
    head,
    ...rows.flatMap(({ left, right, isSame }) => {
      const lefts = drawSide(left, { mark: isSame ? ' ' : '-', role: isSame ? 'plain' : 'removed', width })
      const rights = drawSide(right, { mark: isSame ? ' ' : '+', role: isSame ? 'plain' : 'added', width })
      return Array.from({ length: Math.max(lefts.length, rights.length) }, (_, row): Line => {
        const pieces = lefts[row] ?? []
        const space: Piece = {
          text: ' '.repeat(Math.max(0, width - widthOfText(textOf(pieces)))),
          role: 'plain',
        }
        return [...pieces, space, bar, ...(rights[row] ?? [])]
      })
    }),
  ]
}

const drawStacked = (rows: readonly Row[], columns: number): Line[] => {
  const lines: Line[] = []
  let come: Line[] = []
  for (const { left, right, isSame } of rows) {
    if (isSame) {
      lines.push(...come, ...drawSide(left, { mark: ' ', role: 'plain', width: columns }))
      come = []
      continue
    }
    lines.push(...drawSide(left, { mark: '-', role: 'removed', width: columns }))
    come.push(...drawSide(right, { mark: '+', role: 'added', width: columns }))
  }
  return [...lines, ...come]
}

const drawSide = (
  text: string | null,
  { mark, role, width }: { mark: string; role: Role; width: number },
): Line[] => {
  if (text === null) return []
  const code = text.replaceAll('\t', '  ')
  const lead = /^ */.exec(code)?.[0] ?? ''
  const indent = lead.slice(0, width >> 1)
  return flow([{ text: code.trimStart(), role }], {
    width,
    first: `${mark} ${indent}`,
    rest: `  ${indent}  `,
  }).map(([first = { text: '', role }, ...rest]) => [{ ...first, role }, ...rest])
}
