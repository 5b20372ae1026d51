import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { type Item, workPath } from '@firedrill/course'
import type { Attempt } from '@firedrill/journal'

/** How far a learner is with an item. */
export interface ItemState {
  state: 'new' | 'started' | 'passed'
  /** Time of the fastest pass. */
  bestSeconds: number | null
}

/** Reads an item's state off the journal, and off whether its work file exists. */
export const stateOf = (root: string, item: Item, attempts: readonly Attempt[]): ItemState => {
  const passes = attempts.filter((attempt) => attempt.item === item.id && attempt.result === 'pass')
  if (passes.length > 0) {
    return { state: 'passed', bestSeconds: Math.min(...passes.map((pass) => pass.seconds)) }
  }
  const isStarted = item.files.some((file) => existsSync(join(root, workPath(item, file))))
  return { state: isStarted ? 'started' : 'new', bestSeconds: null }
}
