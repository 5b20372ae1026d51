import type { Command } from '../keys/command.ts'
import type { State } from '../state/state.ts'
import type { View } from './action.ts'

/** Moves the text on screen, or returns null where the command is about something else. */
export const scroll = (state: State, command: Command, view: View): State | null => {
  const to = (line: number): State => ({ ...state, scroll: Math.min(view.hidden, Math.max(0, line)) })
  // A line of the page before stays in sight.
  const page = Math.max(1, view.room - 1)
  switch (command) {
    case 'down':
      return to(view.start + 1)
    case 'up':
      return to(view.start - 1)
    case 'pageDown':
      return to(view.start + page)
    case 'pageUp':
      return to(view.start - page)
    case 'top':
      return to(0)
    case 'bottom':
      return to(view.hidden)
    default:
      return null
  }
}

/** Moves a cursor within a list of so many, or returns null where the command is about something else. */
export const moveWithin = (cursor: number, count: number, command: Command): number | null => {
  const to = (index: number): number => Math.min(Math.max(0, count - 1), Math.max(0, index))
  switch (command) {
    case 'down':
      return to(cursor + 1)
    case 'up':
      return to(cursor - 1)
    case 'pageDown':
      return to(cursor + 10)
    case 'pageUp':
      return to(cursor - 10)
    case 'top':
      return 0
    case 'bottom':
      return to(count)
    default:
      return null
  }
}
