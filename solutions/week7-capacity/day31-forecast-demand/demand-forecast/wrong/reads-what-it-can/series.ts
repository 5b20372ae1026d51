// fails: tells gaps from what is no number | A cell "12 GB": you gave [ { t: 1772323200000, value: 100 }, { t: 1772409600000, value: 12 }, { t: 1772496000000, value: 120 } ] (required: a RangeError). Nobody can tell a broken file from one with a gap.
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
      if (text === '') return []
      if (Number.isNaN(Number.parseFloat(text)))
        throw new RangeError(`line ${index + 2}: ${text} is no number`)
      return [{ t, value: Number.parseFloat(text) }]
    })
    .toSorted((one, other) => one.t - other.t)
}
