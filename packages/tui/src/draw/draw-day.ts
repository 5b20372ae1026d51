import type { ItemView, State, StepView } from '../state.ts'
import { drawKeys, formatSeconds, type Parts, roomFor, type Size, spread, widthOf } from './frame.ts'
import { type Line, line } from './lines.ts'

/** The day: its lesson sections and items in order, with state and best time. */
export const drawDay = (state: State, size: Size): Parts => {
  const columns = widthOf(size)
  const { day } = state
  const items = day.steps.flatMap((step) => (step.kind === 'item' ? [step.item] : []))
  const passed = items.filter((item) => item.state === 'passed').length
  const head = [
    spread(
      { text: `${day.id} ${day.title}`, role: 'title' },
      { text: `${passed} of ${items.length} passed`, role: 'dim' },
      columns,
    ),
    line(''),
  ]
  const foot = [
    line(''),
    line('[x] passed  [o] solution seen  [~] started'.slice(0, columns), 'dim'),
    drawKeys('day', columns),
  ]
  const body = day.steps.map((step, index) => drawStep(step, index === state.index, columns))
  const from = state.index - Math.floor(roomFor({ head, foot }, size) / 2)
  return { head, body, foot, from }
}

const marks = { new: '[ ]', started: '[~]', seen: '[o]', passed: '[x]' } as const

const drawStep = (step: StepView, isCurrent: boolean, columns: number): Line => {
  const cursor: Line[number] = { text: isCurrent ? '> ' : '  ', role: 'key' }
  if (step.kind === 'section') {
    return [cursor, { text: `read  ${step.title}`.slice(0, columns - 2), role: isCurrent ? 'title' : 'dim' }]
  }
  const { item } = step
  const left = { text: `${marks[item.state]} ${item.title}`, role: isCurrent ? 'title' : 'plain' } as const
  return [cursor, ...spread(left, { text: times(item), role: 'dim' }, columns - 2)]
}

const times = ({ parSeconds, bestSeconds }: ItemView): string =>
  `${bestSeconds === null ? '' : `best ${formatSeconds(bestSeconds)}  `}par ${formatSeconds(parSeconds).padStart(5)}`
