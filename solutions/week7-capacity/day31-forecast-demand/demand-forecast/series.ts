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
      if (!jsonNumber.test(text)) throw new RangeError(`line ${index + 2}: ${text} is no number`)
      return [{ t, value: Number(text) }]
    })
    .toSorted((one, other) => one.t - other.t)
}
