import { howMany } from '@firedrill/course'
import type { State } from '../state/state.ts'
import type { SummaryRow, SummaryView } from '../state/views.ts'
import { type Line, line, textOf, wrap } from '../text/lines.ts'
import { cut } from '../text/width.ts'
import { type Canvas, drawKeys, formatSeconds, type Parts, spread, widthOf } from './frame.ts'

/** What a while of drilling amounted to: times, hints, and what comes back when. */
export const drawSummary = (state: State, summary: SummaryView, canvas: Canvas): Parts => {
  const columns = widthOf(canvas)
  return {
    head: [line(cut(summary.title, columns), 'title'), line('')],
    body: summaryLines(summary, columns),
    foot: [line(''), drawKeys('summary', columns)],
    from: state.scroll ?? 0,
  }
}

/** The rows of a summary and the sentences below, as lines. */
export const summaryLines = ({ rows, notes }: SummaryView, columns: number): Line[] => [
  ...rows.flatMap((row) => drawRow(row, columns)),
  ...(notes.length > 0 ? [line('')] : []),
  ...notes.flatMap((note) => wrap(note, columns)),
]

/** A summary as plain text. */
export const summaryText = (summary: SummaryView, columns: number): string =>
  summaryLines(summary, columns)
    .map((pieces) => textOf(pieces).trimEnd())
    .join('\n')

const marks = { passed: '[x]', guessed: '[?]', seen: '[o]', open: '[~]' } as const

const drawRow = (row: SummaryRow, columns: number): Line[] => {
  const { title, result, seconds, parSeconds } = row
  const time = seconds === null ? 'no time' : formatSeconds(seconds)
  const head = spread(
    { text: `${marks[result]} ${title}`, role: 'plain' },
    { text: `${time}, par ${formatSeconds(parSeconds)}`, role: 'dim' },
    columns,
  )
  const more = describe(row)
  return more === '' ? [head] : [head, ...wrap(more, columns, { role: 'dim', indent: '    ' })]
}

const describe = ({ result, isBest, seconds, bestSeconds, hints, back }: SummaryRow): string =>
  [
    result === 'guessed' ? 'guessed until it passed' : null,
    result === 'seen' ? 'solution seen' : null,
    result === 'open' ? 'not passed yet' : null,
    isBest && seconds !== null
      ? 'your best'
      : bestSeconds === null
        ? null
        : `best ${formatSeconds(bestSeconds)}`,
    hints > 0 ? howMany(hints, 'hint') : null,
    back === null ? null : `back ${back}`,
  ]
    .filter((part) => part !== null)
    .join(', ')
