// fails: reads a metric in order of time | "disk,cpu,time", CRLF, an empty line, the latest first, two with an offset: you gave a RangeError: line 4: ,9500,2026-02-28T19:00:00-05:00 (required: [ { t: 1772323200000, value: 9500 }, { t: 1772366400000, value: 9650.5 }, { t: 1772409600000, value: -10 } ]). The plan stands on these points.
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
      const [t, text] = [parseTime(cells[timeColumn]), cells[column]]
      if (cells.length !== columns.length || Number.isNaN(t))
        throw new RangeError(`line ${index + 2}: ${row}`)
      if (text === '') return []
      if (!jsonNumber.test(text)) throw new RangeError(`line ${index + 2}: ${text} is no number`)
      return [{ t, value: Number(text) }]
    })
    .toSorted((one, other) => one.t - other.t)
}

/** NaN unless there is an offset, and a day of the calendar: 30 February would be read as 2 March. */
const parseTime = (text: string): number => {
  const isOfCalendar = new Date(text).getUTCDate() === Number(text.slice(8, 10))
  return isOfCalendar && /T.*(Z|[+-]\d\d:\d\d)$/.test(text) ? Date.parse(text) : Number.NaN
}
