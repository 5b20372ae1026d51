// fails: reads a metric in order of time | "disk,cpu,time", CRLF, an empty line, the latest first, two with an offset: you gave [ { t: 1772409600000, value: -10 }, { t: 1772323200000, value: 9500 }, { t: 1772366400000, value: 9650.5 } ] (required: [ { t: 1772323200000, value: 9500 }, { t: 1772366400000, value: 9650.5 }, { t: 1772409600000, value: -10 } ]). The plan stands on these points.
import type { Point } from './types.ts'

const jsonNumber = /^-?(0|[1-9]\d*)(\.\d+)?([eE][+-]?\d+)?$/

export function readSeries(csv: string, metric: string): Point[] {
  const [head, ...rows] = csv.split(/\r?\n/)
  const columns = head.split(',')
  const [timeColumn, column] = [columns.indexOf('time'), columns.indexOf(metric)]
  if (column === -1) throw new RangeError(`${metric} is none of ${columns.join(', ')}`)
  return rows.flatMap((row, index) => {
    if (row === '') return []
    const cells = row.split(',')
    const [t, text] = [Date.parse(cells[timeColumn]), cells[column]]
    if (cells.length !== columns.length || Number.isNaN(t)) throw new RangeError(`line ${index + 2}: ${row}`)
    if (text === '') return []
    if (!jsonNumber.test(text)) throw new RangeError(`line ${index + 2}: ${text} is no number`)
    return [{ t, value: Number(text) }]
  })
}
