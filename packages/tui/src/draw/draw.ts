import { currentStep, keyTableOf, type State } from '../state.ts'
import { drawDay } from './draw-day.ts'
import { drawItem } from './draw-item.ts'
import { drawHelp, drawText } from './draw-panel.ts'
import { drawSection } from './draw-section.ts'
import type { View } from '../reduce.ts'
import { frame, type Parts, type Size, viewOf } from './frame.ts'
import type { Line } from './lines.ts'

/** The screen as lines: never wider than `columns`, never more than `rows` − 1. */
export const draw = (state: State, size: Size): Line[] => frame(drawParts(state, size), size)

/** What of the screen's body is shown. */
export const viewOfScreen = (state: State, size: Size): View => viewOf(drawParts(state, size), size)

const drawParts = (state: State, size: Size): Parts => {
  const { panel } = state
  if (panel?.kind === 'help') return drawHelp(keyTableOf({ ...state, panel: null }), state.scroll, size)
  if (panel?.kind === 'text') return drawText(panel, state.scroll, size)
  if (state.screen === 'day') return drawDay(state, size)
  const step = currentStep(state)
  return step.kind === 'section' ? drawSection(state, step, size) : drawItem(state, step.item, size)
}
