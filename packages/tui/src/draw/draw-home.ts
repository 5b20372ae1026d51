import { dayAt, type HomeRow, homeRows } from '../state/home-rows.ts'
import type { State } from '../state/state.ts'
import type { DayCell, HomeView } from '../state/views.ts'
import { type Line, line, type Piece, type Role, wrap } from '../text/lines.ts'
import { cut, pad } from '../text/width.ts'
import { type Canvas, drawKeys, formatSeconds, type Parts, roomFor, spread, widthOf } from './frame.ts'

/** Home: where the learner was, what is due, and the map of the course. */
export const drawHome = (state: State, canvas: Canvas): Parts => {
  const { home } = state
  if (!home) return { head: [], body: [], foot: [drawKeys('home', widthOf(canvas))], from: 0 }
  const columns = widthOf(canvas)
  const rows = homeRows(home.view)
  const head = [drawTitle(home.view, columns), line('')]
  const foot = [line(''), ...drawDetail(state, rows[home.row], columns), drawKeys('home', columns)]
  const body: Line[] = []
  let cursorLine = 0
  for (const [index, row] of rows.entries()) {
    const isCurrent = index === home.row
    // The map stands apart from what is asked for now.
    if (row.kind === 'days' && index > 0 && rows[index - 1]?.kind !== 'days') body.push(line(''))
    if (isCurrent) cursorLine = body.length
    body.push(...drawRow(row, { isCurrent, column: home.column, view: home.view, columns }))
  }
  return { head, body, foot, from: cursorLine - Math.floor(roomFor({ head, foot }, canvas) / 2) }
}

const drawTitle = ({ weeks, due }: HomeView, columns: number): Line => {
  const days = weeks.flatMap((week) => week.days)
  const count = (key: 'passed' | 'total'): number => days.reduce((sum, day) => sum + day[key], 0)
  const dueWords = due && due.count > 0 ? `, ${due.count} due` : ''
  const stale = Object.values(due?.reverify ?? {}).reduce((sum, number) => sum + number, 0)
  const staleWords = stale > 0 ? `, ${stale} to re-verify` : ''
  return spread(
    { text: 'firedrill', role: 'title' },
    { text: `${count('passed')} of ${count('total')} passed${dueWords}${staleWords}`, role: 'dim' },
    columns,
  )
}

interface RowLook {
  isCurrent: boolean
  column: number
  view: HomeView
  columns: number
}

const drawRow = (row: HomeRow, look: RowLook): Line[] => {
  const { isCurrent, view, columns } = look
  const cursor: Piece = { text: isCurrent ? '> ' : '  ', role: 'key' }
  const role: Role = isCurrent ? 'title' : 'plain'
  switch (row.kind) {
    case 'next': {
      const { title, day, place, parSeconds } = row.next
      const lead = isFresh(view) ? 'start' : place === 'review' ? 'again' : 'continue'
      const what = { text: `${lead}: ${day} ${title}`, role }
      return [
        [cursor, ...spread(what, { text: `par ${formatSeconds(parSeconds)}`, role: 'dim' }, columns - 2)],
      ]
    }
    case 'review': {
      const { count = 0, seconds = 0 } = view.due ?? {}
      const time = `about ${Math.max(1, Math.round(seconds / 60))} min`
      return [
        [cursor, ...spread({ text: `review: ${count} due`, role }, { text: time, role: 'dim' }, columns - 2)],
      ]
    }
    case 'tour': {
      const { title, passed, total } = row.tour
      const count = { text: `${passed} of ${total}`, role: 'dim' } as const
      return [[cursor, ...spread({ text: `tour: ${title ?? ''}`, role }, count, columns - 2)]]
    }
    default:
      return drawDays(row, cursor, look)
  }
}

const isFresh = ({ weeks }: HomeView): boolean =>
  weeks.every(({ days }) => days.every(({ passed }) => passed === 0))

/** The days of a week side by side, as many lines as it takes. */
const drawDays = (row: HomeRow & { kind: 'days' }, cursor: Piece, look: RowLook): Line[] => {
  const { isCurrent, column, columns, view } = look
  const isWide = columns >= 56
  const label = isWide ? 7 : 4
  const name = Math.max(2, ...row.days.map((day) => day.name.length))
  const cell = name + (isWide ? 6 : 5)
  const chosen = isCurrent ? dayAt(row, column) : null
  // The last cell of a line needs no gap behind it.
  const perLine = Math.max(1, Math.floor((columns - 1 - label) / cell))
  const lines = chunk(row.days, perLine).map(
    (days, index): Line => [
      index === 0 ? cursor : { text: '  ', role: 'plain' },
      {
        text: pad(index === 0 ? cut(isWide ? row.label : row.label.replace('week', 'w'), label) : '', label),
        role: isWritten(row) ? 'plain' : 'dim',
      },
      ...days.map((day): Piece => {
        const mark = staleOf(view, day) > 0 ? '[!]' : markOf(day, isWide)
        const text = `${day === chosen ? '>' : ' '}${day.name.padStart(name)}${isWide ? ' ' : ''}${mark}`
        return { text: pad(text, cell), role: roleOf(day, day === chosen) }
      }),
    ],
  )
  const room = columns - 2 - label - cell * Math.min(perLine, row.days.length)
  const [first, ...rest] = lines
  if (!first || row.title === null || room < 8) return lines
  return [[...first, { text: cut(` ${row.title}`, room), role: 'dim' }], ...rest]
}

const isWritten = ({ days }: HomeRow & { kind: 'days' }): boolean => days.some(({ title }) => title !== null)

/** How many items of a day were passed before their tests changed. */
const staleOf = ({ due }: HomeView, { id }: DayCell): number => due?.reverify[id] ?? 0

/** Nothing, a share, or all of it. */
const markOf = ({ title, passed, total }: DayCell, isWide: boolean): string => {
  if (title === null) return ' · '
  if (passed === 0) return '[ ]'
  if (passed < total && !isWide) return '[~]'
  return passed < total ? `${Math.max(1, Math.floor((100 * passed) / total))}%`.padStart(3) : '[x]'
}

const roleOf = ({ title, passed, total }: DayCell, isChosen: boolean): Role => {
  if (isChosen) return 'title'
  if (title === null) return 'dim'
  return passed === total ? 'pass' : 'plain'
}

/** What the cursor is on, in words. */
const drawDetail = ({ notice, home }: State, row: HomeRow | undefined, columns: number): Line[] => {
  if (notice) return wrap(notice, columns, { role: 'warn' })
  const day = dayAt(row, home?.column ?? 0)
  if (day) {
    const stale = home ? staleOf(home.view, day) : 0
    const changed = stale > 0 ? `, ${stale} to re-verify` : ''
    const what = day.title === null ? 'not there yet' : `${day.passed} of ${day.total} passed${changed}`
    const name = day.note ?? [day.id, day.title].filter(Boolean).join(' ')
    return wrap(`${name}: ${what}`, columns, { role: 'dim' })
  }
  return [line(cut('[x] passed  [ ] to do  · not there yet', columns), 'dim')]
}

const chunk = <Value>(values: readonly Value[], size: number): Value[][] =>
  Array.from({ length: Math.ceil(values.length / size) }, (_, index) =>
    values.slice(index * size, (index + 1) * size),
  )
