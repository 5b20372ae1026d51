import type { Command } from '../keys/command.ts'
import type { Panel, State } from '../state/state.ts'
import { ask } from './change.ts'
import { moveWithin } from './scroll.ts'

/** A command on the list of attempts. */
export const onAttempts = (state: State, panel: Panel & { kind: 'attempts' }, command: Command): State => {
  const { attempts, row, marked } = panel
  const next = moveWithin(row, attempts.length, command)
  if (next !== null) return { ...state, panel: { ...panel, row: next } }
  const number = attempts[row]?.number
  if (number === undefined) return state
  switch (command) {
    case 'look':
    case 'bringBack':
      return ask(state, { kind: command, number })
    case 'mark':
      return { ...state, panel: { ...panel, marked: marked === number ? null : number } }
    case 'compare': {
      const other = marked === null || marked === number ? number - 1 : marked
      if (other < 1)
        return { ...state, notice: 'There is none before it: space marks one, d compares it with another.' }
      return ask(state, { kind: 'compare', from: Math.min(other, number), to: Math.max(other, number) })
    }
    default:
      return state
  }
}
