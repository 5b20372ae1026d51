import type { GraphRow, Told } from '@firedrill/fire'
import { type Line, line } from '../text/lines.ts'
import { cut, pad } from '../text/width.ts'

/** A graph in text: a title, then for each row its name, a line of blocks, the value now and what the top means. */
export const drawGraph = ({ title, minutes, rows }: Told & { kind: 'graph' }, columns: number): Line[] => [
  line(cut(`${title} (${minutes} min)`, columns), 'heading'),
  ...drawRows(rows, columns),
]

/** The rows of a graph, in columns of one width. */
export const drawRows = (rows: readonly GraphRow[], columns: number): Line[] => {
  const name = Math.min(14, Math.max(...rows.map((row) => row.name.length)))
  const now = Math.max(...rows.map((row) => row.now.length))
  const tops = rows.map((row) => `top ${row.top}`)
  // What the top of a line means is the first to go.
  const hasTop = columns >= 60
  const top = hasTop ? Math.max(...tops.map((text) => text.length)) + 1 : 0
  const room = Math.max(5, columns - name - now - top - 2)
  return rows.map((row, index) => [
    { text: `${pad(cut(row.name, name), name)} `, role: 'plain' },
    { text: sparkline(row.values, { columns: room, scale: row.scale }), role: 'key' },
    { text: ` ${row.now.padStart(now)}`, role: 'strong' },
    ...(hasTop ? [{ text: ` ${tops[index] ?? ''}`, role: 'dim' as const }] : []),
  ])
}

/** Values as blocks, each the mean of as many seconds as share its column; a space where there was nothing. */
export const sparkline = (
  values: readonly (number | null)[],
  { columns, scale }: { columns: number; scale: number },
): string =>
  Array.from({ length: columns }, (_, column) => {
    const from = Math.floor((column * values.length) / columns)
    const to = Math.max(from + 1, Math.floor(((column + 1) * values.length) / columns))
    const known = values.slice(from, to).filter((value) => value !== null)
    if (known.length === 0) return ' '
    const mean = known.reduce((sum, value) => sum + value, 0) / known.length
    const height = Math.round((mean / scale) * (blocks.length - 1))
    return blocks[Math.min(blocks.length - 1, Math.max(0, height))]
  }).join('')

const blocks = '▁▂▃▄▅▆▇█'
