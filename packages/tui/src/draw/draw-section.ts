import { drawMarkdown } from '../markdown/draw-markdown.ts'
import type { State } from '../state/state.ts'
import type { DayView, StepView } from '../state/views.ts'
import { line, wrap } from '../text/lines.ts'
import { cut } from '../text/width.ts'
import { type Canvas, drawKeys, type Parts, spread, widthOf } from './frame.ts'

/** A section of the lesson. */
export const drawSection = (
  state: State,
  { day, step }: { day: DayView; step: StepView & { kind: 'section' } },
  canvas: Canvas,
): Parts => {
  const columns = widthOf(canvas)
  return {
    head: [drawWhere(state, day, columns), line(cut(step.title, columns), 'title'), line('')],
    body: drawMarkdown(step.text, { columns, hasLinks: canvas.hasLinks }),
    foot: [line(''), ...drawNext(state, day, columns), drawKeys('section', columns)],
    from: state.scroll ?? 0,
  }
}

/** Which step of which day is on screen. */
export const drawWhere = ({ index }: State, day: DayView, columns: number) =>
  spread(
    { text: day.place === 'review' ? day.title : `${day.id} ${day.title}`, role: 'dim' },
    { text: `${index + 1}/${day.steps.length}`, role: 'dim' },
    columns,
  )

const drawNext = ({ notice, index }: State, { steps }: DayView, columns: number) => {
  if (notice) return wrap(notice, columns, { role: 'warn' })
  const next = steps[index + 1]
  const title = next?.kind === 'item' ? next.item.title : next?.title
  return [line(cut(title === undefined ? 'The last section.' : `Then: ${title}`, columns), 'dim')]
}
