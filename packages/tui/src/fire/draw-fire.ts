import { type Canvas, frame, type Parts, viewOf, widthOf } from '../draw/frame.ts'
import type { View } from '../reduce/action.ts'
import { type Line, line } from '../text/lines.ts'
import { cut } from '../text/width.ts'
import { drawBurn } from './draw-burn.ts'
import { drawDash } from './draw-dash.ts'
import { drawDebrief } from './draw-debrief.ts'
import { drawTold } from './draw-told.ts'
import type { FireState } from './fire-state.ts'

/** A fire as a screen: how it burns, the dashboard, what was asked and told, and a line to type on. */
export const drawFire = (state: FireState, canvas: Canvas): Line[] => frame(partsOf(state, canvas), canvas)

/** The part of its body that is shown. */
export const viewOfFire = (state: FireState, canvas: Canvas): View => viewOf(partsOf(state, canvas), canvas)

const partsOf = (state: FireState, canvas: Canvas): Parts => {
  const columns = widthOfFire(canvas)
  const { result, fire } = state
  if (result) {
    return {
      head: [],
      body: drawDebrief({ ...result, drill: fire.drill, seed: fire.seed }, columns),
      foot: [line(''), line(cut('↑ ↓ page up, page down  enter closes', columns), 'key')],
      from: state.scroll ?? 0,
    }
  }
  return {
    head: drawHead(state, canvas, columns),
    body: drawBody(state, canvas, columns),
    foot: [
      line(''),
      drawPrompt(state.draft, columns),
      line(cut(columns < 60 ? shortKeys : keys, columns), 'key'),
    ],
    from: state.scroll ?? lastAsked(state, canvas, columns),
  }
}

/** Graphs may be wider than a page of text. */
const widthOfFire = (canvas: Canvas): number => Math.max(widthOf(canvas), Math.min(canvas.columns, 120))

/** Where rows are few, the graphs go first, then the second line of the budget. */
const drawHead = ({ fire }: FireState, { rows }: Canvas, columns: number): Line[] => {
  const burn = drawBurn(fire, columns)
  if (rows < 14) return burn.slice(0, 2)
  if (!hasDash(rows)) return burn
  return [...burn, ...drawDash(fire, columns), line('─'.repeat(columns), 'dim')]
}

const hasDash = (rows: number): boolean => rows >= 18

const drawBody = ({ entries }: Pick<FireState, 'entries'>, { rows }: Canvas, columns: number): Line[] =>
  entries.flatMap((entry) => {
    if (entry.kind === 'line') return [line(cut(`> ${entry.text}`, columns), 'strong')]
    if (entry.told.kind === 'dash' && hasDash(rows)) return [line('The dashboard is above.', 'dim')]
    return drawTold(entry.told, entry.fire, columns)
  })

/** An answer longer than the screen is read from its beginning. */
const lastAsked = ({ entries }: FireState, canvas: Canvas, columns: number): number => {
  const last = entries.findLastIndex(({ kind }) => kind === 'line')
  return drawBody({ entries: entries.slice(0, Math.max(0, last)) }, canvas, columns).length
}

/** The end of what is typed is what counts. */
const drawPrompt = (draft: string, columns: number): Line => {
  const room = Math.max(1, columns - 3)
  return line(`> ${draft.length > room ? draft.slice(-room) : draft}_`, 'strong')
}

const keys = 'help  tab completes  ↑ ↓ earlier lines  page up, page down  ctrl-c gives up'
const shortKeys = 'help  tab  ↑ ↓  page up  ctrl-c gives up'
