import type { Point } from './types.ts'

const jsonNumber = /^-?(0|[1-9]\d*)(\.\d+)?([eE][+-]?\d+)?$/

export function readSeries(csv: string, metric: string): Point[] {
  const [head, ...rows] = csv.split(/\r?\n/)
  const columns = head.split(',')
  const [timeColumn, column] = [columns.indexOf('time'), columns.indexOf(metric)]
  for (const name of ['time', metric]) {
    if (!columns.includes(name)) throw new RangeError(`${name} is none of ${columns.join(', ')}`)
  }
  return rows
    .flatMap((row, index) => {
      if (row === '') return []
      const cells = row.split(',')
      if (cells.length !== columns.length) throw new RangeError(`line ${index + 2}: ${row}`)
      const [t, text] = [parseTime(cells[timeColumn]), cells[column]]
      if (Number.isNaN(t)) throw new RangeError(`line ${index + 2}: ${row}`)
      if (text === '') return []
      if (!jsonNumber.test(text)) throw new RangeError(`line ${index + 2}: ${text} is no number`)
      return [{ t, value: Number(text) }]
    })
    .toSorted((one, other) => one.t - other.t)
}

/** NaN unless there is an offset, and a day of the calendar: 30 February would be read as 2 March. */
const parseTime = (text: string): number => {
  const isOfCalendar = new Date(text.slice(0, 10)).getUTCDate() === Number(text.slice(8, 10))
  return isOfCalendar && /T.*(Z|[+-]\d\d:\d\d)/.test(text) ? Date.parse(text) : Number.NaN
}
