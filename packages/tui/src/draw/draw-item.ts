import type { Place } from '@firedrill/course'
import { drawMarkdown, type Page } from '../markdown/draw-markdown.ts'
import { keyTableOf, type State } from '../state/state.ts'
import type { DayView, ItemView } from '../state/views.ts'
import { flow } from '../text/flow.ts'
import { type Line, line, type Piece, wrap } from '../text/lines.ts'
import { reflow } from '../text/reflow.ts'
import { cut } from '../text/width.ts'
import { drawQuestion } from './draw-question.ts'
import { drawWhere } from './draw-section.ts'
import { drawStatus, isStale } from './draw-status.ts'
import { drawChecks, drawPassed, drawVerdict } from './draw-verdict.ts'
import { type Canvas, drawKeys, formatSeconds, type Parts, roomFor, spread, widthOf } from './frame.ts'

/** The item: task and hints, then what is known of the learner's file; state and keys at the bottom. */
export const drawItem = (
  state: State,
  { day, item }: { day: DayView; item: ItemView },
  canvas: Canvas,
): Parts => {
  const page = { columns: widthOf(canvas), hasLinks: canvas.hasLinks }
  const body = drawBody(state, item, page)
  const head = [...drawTitle(state, { day, item }, page.columns), line('')]
  const foot = [line(''), ...drawStatus(state, item, page.columns), drawKeys(keyTableOf(state), page.columns)]
  return {
    head,
    body,
    foot,
    from: state.scroll ?? firstLine(state, body, roomFor({ head, foot }, canvas)),
  }
}

/** A hint that was just given, or else the first thing that failed, is what the learner looks for; else the beginning. */
const firstLine = ({ go }: State, body: Line[], room: number): number => {
  if (go.isHinted) return body.findLastIndex(([piece]) => piece?.text.startsWith('Hint ') ?? false)
  // Among options the cursor stays in sight.
  const cursor = body.findIndex(([piece]) => piece?.role === 'key' && piece.text.startsWith('> '))
  if (go.asked && go.saves === 0) return Math.max(0, cursor + 2 - room)
  if (go.saves === 0 || go.debrief !== null) return 0
  const failed = body.findIndex(([piece]) => piece?.role === 'fail')
  if (failed < 0) return body.length
  // A stage's name stands above its first check.
  return body[failed - 1]?.[0]?.role === 'title' ? failed - 1 : failed
}

/** Where the item is, and its clock; on a narrow screen the day's name gives way. */
const drawTitle = (
  state: State,
  { day, item }: { day: DayView; item: ItemView },
  columns: number,
): Line[] => {
  const { go, isTimed } = state
  const again = go.place === 'review' ? ', again' : ''
  const best = item.bestSeconds === null ? '' : `, best ${formatSeconds(item.bestSeconds)}`
  const clock = isTimed ? formatSeconds(go.seconds) : 'clock off'
  const isOver = isTimed && go.seconds > item.parSeconds && !go.isPassed
  const title: Piece = { text: item.title + again, role: 'title' }
  const times: Piece = {
    text: `${clock}, par ${formatSeconds(item.parSeconds)}${best}`,
    role: isOver ? 'warn' : 'dim',
  }
  if (columns >= 60) return [drawWhere(state, day, columns), spread(title, times, columns)]
  const step: Piece = { text: `${state.index + 1}/${day.steps.length}`, role: 'dim' }
  return [spread(title, step, columns), [{ ...times, text: cut(times.text, columns) }]]
}

const drawBody = (state: State, item: ItemView, page: Page): Line[] => {
  const { go } = state
  if (go.debrief !== null && go.phase.kind === 'judged') {
    return [
      ...(item.isQuestion ? [...drawAsked(state, page), line('')] : []),
      ...drawPassed(go.phase.verdict, page.columns),
      line(''),
      ...drawMarkdown(go.debrief, page),
      ...(go.isHinted ? drawHints(item, page.columns) : []),
    ]
  }
  return [
    ...(item.isQuestion ? drawAsked(state, page) : drawTask(item, go.place, page)),
    ...drawHints(item, page.columns),
    line(''),
    ...drawPhase(state, item, page.columns),
  ]
}

const drawTask = (item: ItemView, place: Place, page: Page): Line[] => [
  ...(item.isMarkdown ? drawMarkdown(item.task, page) : wrap(reflow(item.task, page.columns), page.columns)),
  line(''),
  ...wrap(`Edit ${namesIn(item.files[place])} and save.`, page.columns, { role: 'key' }),
]

/** Files of one folder are told without saying it again and again. */
const namesIn = (files: readonly string[]): string => {
  const [first = ''] = files
  const folder = first.slice(0, first.lastIndexOf('/') + 1)
  const rest = files.slice(1).map((file) => file.replace(folder, ''))
  return [first, ...rest].join(', ')
}

const drawAsked = ({ go }: State, page: Page): Line[] =>
  go.asked ? drawQuestion(go.asked.question, go.asked.draft, page) : []

/** The ladder's last rung is the solution. */
const drawHints = ({ hints }: ItemView, columns: number): Line[] =>
  hints.shown.flatMap((hint, index) => {
    const lead = `Hint ${index + 1} of ${hints.total + 1}: `
    return [
      line(''),
      ...flow(
        [
          { text: lead, role: 'warn' },
          { text: hint, role: 'plain' },
        ],
        { width: columns },
      ),
    ]
  })

const drawPhase = (state: State, item: ItemView, columns: number): Line[] => {
  const { phase, saves } = state.go
  const { stages } = item
  switch (phase.kind) {
    case 'waiting':
      return []
    case 'judging':
      return saves === 0 ? [] : drawChecks(phase.checks, stages, { columns, isWhole: false })
    case 'judged':
      // Before the first save the task says it all: what the untouched file fails with would only be in its way.
      return saves === 0 && phase.verdict.status === 'fail' && !isStale(state, item)
        ? []
        : drawVerdict(phase.verdict, stages, columns)
    case 'broken':
      return [...wrap(phase.message, columns, { role: 'fail' }), ...wrap(phase.hint, columns)]
    default:
      return []
  }
}
