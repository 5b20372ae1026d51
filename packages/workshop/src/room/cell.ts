import type { VerdictStatus } from '@firedrill/course'
import type { Told } from '@firedrill/session/workshop'

/** How far a learner is with an item. `seen`: the solution was shown before a pass. */
export type CellState = 'open' | 'trying' | 'passed' | 'seen' | 'skipped'

/** A check that a learner's last verdict failed. */
export interface FailedCheck {
  id: string
  title: string
  misconception: string | null
}

/** A learner at an item. Times are milliseconds since 1970, by the host's database. */
export interface Cell {
  state: CellState
  openedMs: number
  changedMs: number
  tries: number
  hints: number
  /** Of the pass, on the learner's clock for the item; null where none ran. */
  seconds: number | null
  /** Of the last verdict that did not pass. */
  status: VerdictStatus | null
  failed: FailedCheck[]
  /** For how many tries in a row a check of it has failed. */
  inARow: number
}

/** The cell after another thing that its learner did. `null` is an item that was not touched. Pure. */
export const moveCell = (before: Cell | null, told: Told, receivedMs: number): Cell => {
  const cell: Cell = before ?? { ...untouched, openedMs: receivedMs }
  const moved = { ...cell, changedMs: receivedMs }
  // What was passed, or shown, stays so: a review is a go of its own.
  const isOver = cell.state === 'passed' || cell.state === 'seen'
  switch (told.kind) {
    case 'open':
      return isOver || cell.state === 'trying'
        ? moved
        : { ...moved, state: cell.tries > 0 ? 'trying' : 'open', openedMs: reopened(cell, receivedMs) }
    case 'hint':
      return { ...moved, hints: Math.max(cell.hints, told.number) }
    case 'try':
      return isOver
        ? moved
        : { ...moved, state: 'trying', tries: cell.tries + 1, ...fail(cell, told.status, told.failed) }
    default:
      return isOver ? moved : endCell(moved, told)
  }
}

const untouched: Cell = {
  state: 'open',
  openedMs: 0,
  changedMs: 0,
  tries: 0,
  hints: 0,
  seconds: null,
  status: null,
  failed: [],
  inARow: 0,
}

const reopened = (cell: Cell, receivedMs: number): number =>
  cell.state === 'skipped' ? receivedMs : cell.openedMs

const endCell = (cell: Cell, told: Told & { kind: 'attempt' }): Cell => {
  const tries = Math.max(cell.tries, told.tries)
  const hints = Math.max(cell.hints, told.hints)
  switch (told.result) {
    case 'pass':
      return { ...cell, state: 'passed', tries, hints, seconds: told.seconds, ...nothingFailed }
    case 'reveal':
      return { ...cell, state: 'seen', tries, hints, ...nothingFailed }
    case 'skip':
      return { ...cell, state: 'skipped', tries, hints }
    default:
      return { ...cell, state: tries > 0 ? 'trying' : cell.state, tries, hints }
  }
}

const nothingFailed = { status: null, failed: [], inARow: 0 }

const fail = (cell: Cell, status: VerdictStatus, failed: FailedCheck[]): Partial<Cell> => {
  const before = new Set(cell.failed.map(({ id }) => id))
  const isSame = failed.some(({ id }) => before.has(id)) || (failed.length === 0 && cell.status === status)
  return { status, failed, inARow: isSame ? cell.inARow + 1 : 1 }
}
