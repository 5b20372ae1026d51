import type { Command } from '../keys/command.ts'
import { dayAt, homeRows } from '../state/home-rows.ts'
import type { State } from '../state/state.ts'
import { ask } from './change.ts'
import { moveWithin } from './scroll.ts'

/** A command on the course map. */
export const onHome = (state: State, command: Command): State => {
  const { home } = state
  if (!home) return state
  const rows = homeRows(home.view)
  const row = moveWithin(home.row, rows.length, command)
  if (row !== null) return { ...state, home: { ...home, row } }
  switch (command) {
    case 'right':
    case 'left':
      return { ...state, home: { ...home, column: moveColumn(home, command) } }
    case 'open':
      return open(state, home)
    case 'review':
      return ask(state, { kind: 'review' })
    case 'stats':
      return ask(state, { kind: 'stats' })
    default:
      return state
  }
}

type Home = NonNullable<State['home']>

const moveColumn = ({ view, row, column }: Home, command: 'right' | 'left'): number => {
  const current = homeRows(view)[row]
  if (current?.kind !== 'days') return column
  const at = Math.min(column, current.days.length - 1)
  return Math.min(current.days.length - 1, Math.max(0, at + (command === 'right' ? 1 : -1)))
}

const open = (state: State, { view, row, column }: Home): State => {
  const current = homeRows(view)[row]
  if (current?.kind === 'next') {
    const { day, item, place } = current.next
    return ask(state, { kind: 'day', day, item, place })
  }
  if (current?.kind === 'review') return ask(state, { kind: 'review' })
  const day = dayAt(current, column)
  if (!day) return state
  if (day.title === null) return { ...state, notice: `${day.id} is not written yet.` }
  return ask(state, { kind: 'day', day: day.id, item: null })
}
