import type { State } from '../state/state.ts'
import type { Line } from '../text/lines.ts'
import { drawDay } from './draw-day.ts'
import { drawHome } from './draw-home.ts'
import { type Canvas, frame } from './frame.ts'

/** What draws the first frame: home and the day need no Markdown, and it is not loaded for them. */
export const drawFirst = async ({ screen }: State): Promise<(state: State, canvas: Canvas) => Line[]> => {
  if (screen === 'home') return (state, canvas) => frame(drawHome(state, canvas), canvas)
  if (screen !== 'day') return (await import('./draw.ts')).draw
  return (state, canvas) => (state.day ? frame(drawDay(state, state.day, canvas), canvas) : [])
}
