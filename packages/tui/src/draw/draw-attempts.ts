import { howMany } from '@firedrill/course'
import type { Panel, State } from '../state/state.ts'
import type { AttemptView } from '../state/views.ts'
import { flow } from '../text/flow.ts'
import { type Line, line, wrap } from '../text/lines.ts'
import { cut } from '../text/width.ts'
import { drawDiff } from './draw-diff.ts'
import { type Canvas, drawKeys, formatSeconds, type Parts, roomFor, widthOf } from './frame.ts'

/** The attempts at an item that were kept, oldest first. */
export const drawAttempts = (
  state: State,
  { title, attempts, row, marked }: Panel & { kind: 'attempts' },
  canvas: Canvas,
): Parts => {
  const columns = widthOf(canvas)
  const head = [line(cut(title, columns), 'title'), line('')]
  const hint =
    marked === null ? 'd compares with the one before; space marks another.' : `d compares with ${marked}.`
  const notice = state.notice ?? (attempts.length > 1 ? hint : null)
  const words = notice ? wrap(notice, columns, { role: state.notice ? 'warn' : 'dim' }) : []
  const foot = [line(''), ...words, drawKeys('attempts', columns)]
  const body: Line[] = []
  let cursorLine = 0
  for (const [index, attempt] of attempts.entries()) {
    if (index === row) cursorLine = body.length
    body.push(
      ...flow([{ text: describeAttempt(attempt), role: index === row ? 'title' : 'plain' }], {
        width: columns,
        first: `${index === row ? '>' : ' '}${attempt.number === marked ? '*' : ' '}`,
        rest: '      ',
      }),
    )
  }
  return { head, body, foot, from: cursorLine - Math.floor(roomFor({ head, foot }, canvas) / 2) }
}

/** An attempt in one line: when, how it ended, and what it took. */
export const describeAttempt = (attempt: AttemptView): string => {
  const { number, when, result, seconds, isBest, tries, hints, checks, place, files } = attempt
  return [
    `${number}. ${when} ${result}`,
    seconds === null ? 'no time' : `${formatSeconds(seconds)}${isBest ? ' (best)' : ''}`,
    howMany(tries, 'try', 'tries'),
    ...(hints > 0 ? [howMany(hints, 'hint')] : []),
    ...(checks ? [`${checks.passed} of ${checks.total} checks`] : []),
    ...(place === 'review' ? ['review'] : []),
    ...(files === 'kept' ? [] : [files === 'pruned' ? 'files pruned' : 'no files']),
  ].join(', ')
}

/** Two attempts, file by file. */
export const drawComparison = (
  { title, files, sides }: Panel & { kind: 'comparison' },
  scroll: number | null,
  canvas: Canvas,
): Parts => {
  const columns = widthOf(canvas)
  const wide = Math.max(columns, Math.min(canvas.columns, 180))
  const changed = files.filter(({ rows }) => rows.some(({ isSame }) => !isSame))
  return {
    head: [line(cut(title, columns), 'title'), line('')],
    body:
      changed.length === 0
        ? [line('Both are the same.')]
        : changed.flatMap((file, index) => [
            ...(index === 0 ? [] : [line('')]),
            ...drawDiff(file, { columns: wide, sides }),
          ]),
    foot: [line(''), drawKeys('panel', columns)],
    from: scroll ?? 0,
  }
}
