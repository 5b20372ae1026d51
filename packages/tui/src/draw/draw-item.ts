import type { Place } from '@firedrill/course'
import { elapsedSeconds, type ItemView, keyTableOf, type State } from '../state.ts'
import { drawQuestion } from './draw-question.ts'
import { drawStatus } from './draw-status.ts'
import { drawChecks, drawPassed, drawVerdict } from './draw-verdict.ts'
import { drawKeys, formatSeconds, type Parts, type Size, spread, widthOf } from './frame.ts'
import { type Line, line, wrap } from './lines.ts'
import { drawMarkdown } from './markdown.ts'

/** The item: task and hints, then what is known of the learner's file; state and keys at the bottom. */
export const drawItem = (state: State, item: ItemView, size: Size): Parts => {
  const columns = widthOf(size)
  const body = drawBody(state, item, columns)
  return {
    head: drawHeader(state, item, columns),
    body,
    foot: [line(''), ...drawStatus(state, item, columns), drawKeys(keyTableOf(state), columns)],
    from: state.scroll ?? firstLine(state, body),
  }
}

/** After a failure the first thing that failed is what the learner looks for; else the beginning. */
const firstLine = ({ go }: State, body: Line[]): number => {
  if (go.saves === 0 || go.debrief !== null) return 0
  const failed = body.findIndex(([piece]) => piece?.role === 'fail')
  return failed < 0 ? body.length : failed
}

const drawHeader = (state: State, item: ItemView, columns: number): Line[] => {
  const elapsed = elapsedSeconds(state)
  const best = item.bestSeconds === null ? '' : `, best ${formatSeconds(item.bestSeconds)}`
  const isOver = elapsed > item.parSeconds && state.go.passedMs === null
  const { day, index } = state
  const again = state.go.place === 'review' ? ', again' : ''
  return [
    spread(
      { text: `${day.id} ${day.title}`, role: 'dim' },
      { text: `${index + 1}/${day.steps.length}`, role: 'dim' },
      columns,
    ),
    spread(
      { text: item.title + again, role: 'title' },
      {
        text: `${formatSeconds(elapsed)} of ${formatSeconds(item.parSeconds)}${best}`,
        role: isOver ? 'warn' : 'dim',
      },
      columns,
    ),
    line(''),
  ]
}

const drawBody = (state: State, item: ItemView, columns: number): Line[] => {
  const { go } = state
  const isPassed = go.debrief !== null && go.phase.kind === 'judged'
  if (isPassed && go.phase.kind === 'judged') {
    return [
      ...(item.isQuestion ? [...drawAsked(state, columns), line('')] : []),
      ...drawPassed(go.phase.verdict, columns),
      line(''),
      ...drawMarkdown(go.debrief ?? '', columns),
    ]
  }
  return [
    ...(item.isQuestion ? drawAsked(state, columns) : drawTask(item, go.place, columns)),
    ...drawHints(item, columns),
    line(''),
    ...drawPhase(state, item, columns),
  ]
}

const drawTask = (item: ItemView, place: Place, columns: number): Line[] => [
  ...(item.isMarkdown ? drawMarkdown(item.task, columns) : wrap(item.task, columns)),
  line(''),
  ...wrap(`Edit ${item.files[place].join(', ')} and save.`, columns, { role: 'key' }),
]

const drawAsked = ({ go }: State, columns: number): Line[] =>
  go.asked ? drawQuestion(go.asked.question, go.asked.draft, columns) : []

const drawHints = ({ hints }: ItemView, columns: number): Line[] =>
  hints.shown.flatMap((hint, index) => [
    line(''),
    ...wrap(`Hint ${index + 1} of ${hints.total}: ${hint}`, columns, { role: 'warn' }),
  ])

const drawPhase = ({ go }: State, { stages }: ItemView, columns: number): Line[] => {
  const { phase, saves } = go
  switch (phase.kind) {
    case 'waiting':
      return []
    case 'judging':
      return saves === 0 ? [] : drawChecks(phase.checks, stages, columns)
    case 'judged':
      // Before the first save the task says it all: what the untouched file fails with would only be in its way.
      return saves === 0 && phase.verdict.status === 'fail' ? [] : drawVerdict(phase.verdict, stages, columns)
    case 'broken':
      return [...wrap(phase.message, columns, { role: 'fail' }), ...wrap(phase.hint, columns)]
    default:
      return []
  }
}
