import { openStep, onStep } from './on-step.ts'
import type { Command } from '../keys/command.ts'
import type { Panel, State } from '../state/state.ts'
import type { Action, View } from './action.ts'
import { ask, openPanel } from './change.ts'
import { onAttempts } from './on-attempts.ts'
import { onHome } from './on-home.ts'
import { moveWithin, scroll } from './scroll.ts'

/** The state after a command. */
export const obey = (state: State, action: Action & { type: 'command' }): State => {
  const { command, digit = 1 } = action
  const view = action.view ?? { start: state.scroll ?? 0, hidden: Number.MAX_SAFE_INTEGER, room: 10 }
  switch (command) {
    case 'quit':
      return { ...state, isQuitting: true }
    case 'suspend':
      return ask(state, { kind: 'suspend' })
    case 'hand':
      return ask(state, { kind: 'hand' })
    case 'help':
      return openPanel(state, { kind: 'help', behind: state.panel })
    default:
      return state.panel
        ? onPanel(state, state.panel, { command, view })
        : onScreen(state, command, { digit, view })
  }
}

const onPanel = (state: State, panel: Panel, { command, view }: { command: Command; view: View }): State => {
  const behind = 'behind' in panel ? panel.behind : null
  const closed: State = { ...state, panel: behind, scroll: null }
  if (command === 'close') return closed
  if (panel.kind === 'attempts') return onAttempts(state, panel, command)
  if (panel.kind === 'idle') return ask(closed, { kind: 'idle', isCounted: command === 'yes' })
  if (command === 'no') return closed
  if (command !== 'yes') return scroll(state, command, view) ?? state
  return ask(closed, { kind: panel.kind === 'handIn' ? 'sendDay' : 'reveal' })
}

const onScreen = (state: State, command: Command, more: { digit: number; view: View }): State => {
  switch (state.screen) {
    case 'home':
      return onHome(state, command)
    case 'day':
      return onDay(state, command)
    case 'step':
      return onStep(state, command, more)
    default:
      return command === 'home' ? ask(state, { kind: 'home' }) : (scroll(state, command, more.view) ?? state)
  }
}

const onDay = (state: State, command: Command): State => {
  const index = moveWithin(state.index, state.day?.steps.length ?? 0, command)
  if (index !== null) return { ...state, index }
  if (command === 'open')
    return state.day && state.day.steps.length > 0 ? openStep(state, state.index) : state
  if (command === 'known' || command === 'stats' || command === 'handIn') return ask(state, { kind: command })
  // A day that had activity is summed up on the way.
  return command === 'home' ? ask(state, { kind: 'summary' }) : state
}
