import type { Cell } from './cell.ts'

/** A learner who does not get on with an item, and why. */
export interface Stuck {
  item: string
  /** Sentences without an end, the strongest first. */
  reasons: string[]
  /** Since when they are at it, in milliseconds since 1970. */
  sinceMs: number
}

/** What is looked at. */
export interface AtItem {
  item: string
  parSeconds: number
  cell: Cell
}

const triesInARow = 3
const parTimes = 2
const leastMs = 180_000
const quietMs = 600_000
/** Whoever was silent for longer has gone home. */
const goneMs = 3 * 3_600_000

/** Whether a learner is stuck at the item they are at. Time is the host's: a learner's clock says nothing. Pure. */
export const findStuck = ({ item, parSeconds, cell }: AtItem, nowMs: number): Stuck | null => {
  if (cell.state !== 'open' && cell.state !== 'trying') return null
  const silentMs = nowMs - cell.changedMs
  if (silentMs > goneMs) return null
  const spentMs = nowMs - cell.openedMs
  const isOver = spentMs > Math.max(leastMs, parTimes * parSeconds * 1_000)
  const reasons = [
    cell.inARow >= triesInARow ? `${cell.inARow} tries in a row fail ${nameOf(cell)}` : null,
    isOver ? `${inMinutes(spentMs)} at an item of ${inMinutes(parSeconds * 1_000)}` : null,
    silentMs > quietMs ? `nothing for ${inMinutes(silentMs)}` : null,
  ].filter((reason) => reason !== null)
  return reasons.length === 0 ? null : { item, reasons, sinceMs: cell.openedMs }
}

const nameOf = ({ failed, status }: Cell): string => (failed[0] ? `"${failed[0].title}"` : `with ${status}`)

const inMinutes = (ms: number): string => {
  const minutes = Math.max(1, Math.round(ms / 60_000))
  return `${minutes} min`
}
