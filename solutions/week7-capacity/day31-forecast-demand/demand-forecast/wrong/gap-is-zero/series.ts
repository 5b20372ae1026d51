// fails: tells gaps from what is no number | An empty cell became 0: Number("") is 0. The line is pulled down by what nobody measured.
import type { Point } from './types.ts'

const jsonNumber = /^-?(0|[1-9]\d*)(\.\d+)?([eE][+-]?\d+)?$/

export function readSeries(csv: string, metric: string): Point[] {
  const [head, ...rows] = csv.split(/\r?\n/)
  const columns = head.split(',')
  const [timeColumn, column] = [columns.indexOf('time'), columns.indexOf(metric)]
  if (column === -1) throw new RangeError(`${metric} is none of ${columns.join(', ')}`)
  return rows
    .flatMap((row, index) => {
      if (row === '') return []
      const cells = row.split(',')
      const [t, text] = [Date.parse(cells[timeColumn]), cells[column]]
      if (cells.length !== columns.length || Number.isNaN(t))
        throw new RangeError(`line ${index + 2}: ${row}`)
      if (Number.isNaN(Number(text))) throw new RangeError(`line ${index + 2}: ${text} is no number`)
      return [{ t, value: Number(text) }]
    })
    .toSorted((one, other) => one.t - other.t)
}
