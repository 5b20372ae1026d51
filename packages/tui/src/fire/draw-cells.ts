import { type Line, line, type Role, wrap } from '../text/lines.ts'
import { cut, pad } from '../text/width.ts'

/** Rows of cells in columns; the last one gives way, and where even that is too narrow each row is wrapped. */
export const drawCells = (
  { head, rows }: { head: readonly string[]; rows: readonly (readonly string[])[] },
  columns: number,
): Line[] => {
  const widths = head.map((text, index) =>
    Math.max(text.length, ...rows.map((row) => row[index]?.length ?? 0)),
  )
  const fixed = widths.slice(0, -1).reduce((sum, width) => sum + width + 2, 0)
  const last = widths.at(-1) ?? 0
  if (columns - fixed < Math.min(last, 12)) return rows.flatMap((row) => wrapRow(head, row, columns))
  const draw = (row: readonly string[], role: Role): Line =>
    line(
      row
        .map((cell, index) =>
          index === row.length - 1 ? cut(cell, columns - fixed) : pad(cell, (widths[index] ?? 0) + 2),
        )
        .join(''),
      role,
    )
  return [draw(head, 'heading'), ...rows.map((row) => draw(row, 'plain'))]
}

const wrapRow = (head: readonly string[], row: readonly string[], columns: number): Line[] => {
  const [first = '', ...rest] = row
  return wrap(`${first}: ${rest.map((cell, index) => `${head[index + 1]} ${cell}`).join(', ')}`, columns)
}
