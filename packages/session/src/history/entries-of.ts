import type { Item } from '@firedrill/course'
import type { Entry } from '@firedrill/journal'

const indexes = new WeakMap<readonly Entry[], Map<string, Entry[]>>()

/** What a history has of an item, in order. The history is sorted out once, however many items are asked for. */
export const entriesOf = (item: Pick<Item, 'id'>, entries: readonly Entry[]): readonly Entry[] => {
  let index = indexes.get(entries)
  if (!index) {
    index = Map.groupBy(entries, (entry) => entry.item)
    indexes.set(entries, index)
  }
  return index.get(item.id) ?? []
}
