import type { State } from '../state/state.ts'
import type { DayView, ItemView, StepView } from '../state/views.ts'
import { type Line, line, wrap } from '../text/lines.ts'
import { cut } from '../text/width.ts'
import { type Canvas, drawKeys, formatSeconds, type Parts, roomFor, spread, widthOf } from './frame.ts'

/** The day: its lesson sections and items in order, with state and best time. */
export const drawDay = (state: State, day: DayView, canvas: Canvas): Parts => {
  const columns = widthOf(canvas)
  const items = day.steps.flatMap((step) => (step.kind === 'item' ? [step.item] : []))
  const passed = items.filter((item) => item.state === 'passed').length
  const isReview = day.place === 'review'
  const head = [
    spread(
      { text: isReview ? day.title : `${day.id} ${day.title}`, role: 'title' },
      { text: isReview ? `${items.length} due` : `${passed} of ${items.length} passed`, role: 'dim' },
      columns,
    ),
    ...(day.note === null ? [] : wrap(day.note, columns, { role: 'dim' })),
    line(''),
  ]
  const notice = state.notice
    ? wrap(state.notice, columns, { role: 'warn' })
    : wrap(isReview ? '' : drawLegend(items), columns, { role: 'dim' })
  const foot = [line(''), ...notice, drawKeys('day', columns)]
  const body = day.steps.map((step, index) =>
    drawStep(step, { isCurrent: index === state.index, isReview, columns }),
  )
  const from = state.index - Math.floor(roomFor({ head, foot }, canvas) / 2)
  return { head, body, foot, from }
}

const marks = { new: '[ ]', started: '[~]', known: '[k]', seen: '[o]', passed: '[x]', stale: '[!]' } as const

const legend = {
  passed: 'passed',
  stale: 'passed before its tests changed',
  seen: 'solution seen',
  known: 'known',
  started: 'started',
  new: 'to do',
} as const

/** What the marks mean that are there. */
const drawLegend = (items: readonly ItemView[]): string => {
  const there = new Set(items.map(standOf))
  return (Object.keys(legend) as (keyof typeof legend)[])
    .filter((stand) => there.has(stand))
    .map((stand) => `${marks[stand]} ${legend[stand]}`)
    .join('  ')
}

const standOf = ({ state, isKnown, reverify }: ItemView): keyof typeof marks => {
  if (state === 'passed') return reverify ? 'stale' : 'passed'
  return isKnown ? 'known' : state
}

const drawStep = (
  step: StepView,
  { isCurrent, isReview, columns }: { isCurrent: boolean; isReview: boolean; columns: number },
): Line => {
  const cursor: Line[number] = { text: isCurrent ? '> ' : '  ', role: 'key' }
  if (step.kind === 'section') {
    return [cursor, { text: cut(`read  ${step.title}`, columns - 2), role: isCurrent ? 'title' : 'dim' }]
  }
  const { item } = step
  const mark = isReview ? '' : `${marks[standOf(item)]} `
  const left = { text: `${mark}${item.title}`, role: isCurrent ? 'title' : 'plain' } as const
  return [cursor, ...spread(left, { text: times(item), role: 'dim' }, columns - 2)]
}

const times = ({ parSeconds, bestSeconds }: ItemView): string =>
  `${bestSeconds === null ? '' : `best ${formatSeconds(bestSeconds)}  `}par ${formatSeconds(parSeconds).padStart(5)}`
