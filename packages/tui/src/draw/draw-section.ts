import type { State, StepView } from '../state.ts'
import { drawKeys, type Parts, type Size, spread, widthOf } from './frame.ts'
import { line } from './lines.ts'
import { drawMarkdown } from './markdown.ts'

/** A section of the lesson. */
export const drawSection = (state: State, step: StepView & { kind: 'section' }, size: Size): Parts => {
  const columns = widthOf(size)
  const { day, index } = state
  return {
    head: [
      spread(
        { text: `${day.id} ${day.title}`, role: 'dim' },
        { text: `${index + 1}/${day.steps.length}`, role: 'dim' },
        columns,
      ),
      line(step.title.slice(0, columns), 'title'),
      line(''),
    ],
    body: drawMarkdown(step.text, columns),
    foot: [line(''), drawKeys('section', columns)],
    from: state.scroll ?? 0,
  }
}
