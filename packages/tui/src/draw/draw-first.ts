import type { State } from '../state/state.ts'
import type { Line } from '../text/lines.ts'
import { drawDay } from './draw-day.ts'
import { drawHome } from './draw-home.ts'
import { type Canvas, frame } from './frame.ts'

/** The first frame, or null where it needs all that draws: home and the day are drawn without Markdown. */
export const drawFirst = (state: State, canvas: Canvas): Line[] | null => {
  if (state.screen === 'home') return frame(drawHome(state, canvas), canvas)
  return state.screen === 'day' && state.day ? frame(drawDay(state, state.day, canvas), canvas) : null
}
