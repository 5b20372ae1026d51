import type { Point } from './types.ts'

class Table {
  readonly #columns: string[]

  constructor(private readonly lines: string[]) {
    this.#columns = this.lines[0].split(',').map((name) => name.trim())
  }

  column(name: string): number {
    const index = this.#columns.indexOf(name)
    if (index < 0) throw new RangeError(`There is no column "${name}".`)
    return index
  }

  *rows(): Generator<{ number: number; cells: string[] }> {
    for (const [index, line] of this.lines.entries()) {
      if (index === 0 || line === '') continue
      const cells = line.split(',')
      if (cells.length !== this.#columns.length)
        throw new RangeError(`Line ${index + 1} has ${cells.length} cells.`)
      yield { number: index + 1, cells }
    }
  }
}

export function readSeries(csv: string, metric: string): Point[] {
  const table = new Table(csv.replaceAll('\r\n', '\n').split('\n'))
  const [time, column] = [table.column('time'), table.column(metric)]
  const points: Point[] = []
  for (const { number, cells } of table.rows()) {
    const t = parseTime(cells[time])
    if (!(t > Number.NEGATIVE_INFINITY)) throw new RangeError(`The time of line ${number} is none.`)
    const cell = cells[column]
    if (cell.length === 0) continue
    points.push({ t, value: parse(cell, number) })
  }
  points.sort((a, b) => a.t - b.t)
  return points
}

const parse = (cell: string, number: number): number => {
  try {
    const value: unknown = JSON.parse(cell)
    if (typeof value === 'number') return value
  } catch {}
  throw new RangeError(`On line ${number} stands no number.`)
}

const parseTime = (text: string): number => {
  const [, year, month, day] = /^(\d{4})-(\d\d)-(\d\d)T.+(Z|[+-]\d{2}:?\d{2})$/.exec(text) ?? []
  const daysOfMonth = new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate()
  return Number(day) <= daysOfMonth ? new Date(text).getTime() : Number.NaN
}
