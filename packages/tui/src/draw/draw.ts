import type { View } from '../reduce/action.ts'
import { currentStep, keyTableOf, type State } from '../state/state.ts'
import { type Line, line } from '../text/lines.ts'
import { cut } from '../text/width.ts'
import { drawAttempts, drawComparison } from './draw-attempts.ts'
import { drawDay } from './draw-day.ts'
import { drawHome } from './draw-home.ts'
import { drawItem } from './draw-item.ts'
import { drawHelp, drawText } from './draw-panel.ts'
import { drawSection } from './draw-section.ts'
import { drawSolution } from './draw-solution.ts'
import { drawStats } from './draw-stats.ts'
import { drawSummary } from './draw-summary.ts'
import { type Canvas, frame, type Parts, viewOf, widthOf } from './frame.ts'

/** The screen as lines: never wider than `columns`, never more than `rows` − 1. */
export const draw = (state: State, canvas: Canvas): Line[] => frame(drawParts(state, canvas), canvas)

/** What of the screen's body is shown. */
export const viewOfScreen = (state: State, canvas: Canvas): View => viewOf(drawParts(state, canvas), canvas)

/** The parts of the screen that is up, or of what lies over it. */
export const drawParts = (state: State, canvas: Canvas): Parts => {
  const parts = drawBare(state, canvas)
  if (!state.room) return parts
  return { ...parts, head: [...parts.head, line(cut(state.room.line, widthOf(canvas)), 'warn')] }
}

const drawBare = (state: State, canvas: Canvas): Parts => {
  const { panel, scroll, go } = state
  switch (panel?.kind) {
    case 'help':
      return drawHelp(keyTableOf({ ...state, panel: panel.behind }), scroll, canvas)
    case 'code':
      return drawText({ ...panel, language: 'ts' }, scroll, canvas)
    case 'output': {
      const text = go.phase.kind === 'judged' ? go.phase.verdict.output.trim() : ''
      return drawText({ title: 'What your code printed', text, language: null }, scroll, canvas)
    }
    case 'handIn':
      return drawText({ ...panel, language: null, keys: 'handIn' }, scroll, canvas)
    case 'attempts':
      return drawAttempts(state, panel, canvas)
    case 'comparison':
      return drawComparison(panel, scroll, canvas)
    case 'solution':
      return drawSolution(panel, scroll, canvas)
    default:
      return screenOf(state, canvas)
  }
}

const screenOf = (state: State, canvas: Canvas): Parts => {
  const { screen, day, summary, stats } = state
  const step = currentStep(state)
  if (screen === 'summary' && summary) return drawSummary(state, summary, canvas)
  if (screen === 'stats' && stats) return drawStats(state, stats, canvas)
  if (screen === 'step' && day && step) {
    return step.kind === 'section'
      ? drawSection(state, { day, step }, canvas)
      : drawItem(state, { day, item: step.item }, canvas)
  }
  return screen === 'home' || !day ? drawHome(state, canvas) : drawDay(state, day, canvas)
}
