import type { Item } from '@firedrill/course'
import { judgeStampOf } from '@firedrill/course/read'
import type { Entry } from '@firedrill/journal'

const stamps = new WeakMap<Item, string>()

/** The stamp of what judges an item, made once for as long as its course is read. */
export const judgeStamp = (root: string, item: Item): string => {
  const stamp = stamps.get(item) ?? judgeStampOf(root, item)
  stamps.set(item, stamp)
  return stamp
}

/**
 * Whether the last pass of an item was judged by something else than what judges it now. A pass that does not say by
 * what it was judged is believed: it is older than the question.
 */
export const isStale = (
  item: Item,
  entries: readonly Entry[],
  now: string | undefined | (() => string),
): boolean => {
  const last = entries.findLast(
    (entry) => entry.item === item.id && entry.kind === 'attempt' && entry.result === 'pass',
  )
  if (last?.kind !== 'attempt' || last.judgedBy === undefined) return false
  return last.judgedBy !== (typeof now === 'function' ? now() : now)
}
