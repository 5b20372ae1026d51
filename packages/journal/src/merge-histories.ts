import { type History, uniteEntries, uniteLines } from './history.ts'

/**
 * Everything that any of the histories holds, once, in order; the order of the arguments does not matter. What did not
 * read is left out: it stays in the file it stands in.
 */
export const mergeHistories = (...histories: readonly History[]): History => {
  const newerLines = uniteLines(histories.flatMap((history) => history.newerLines))
  return {
    entries: uniteEntries(histories.flatMap((history) => history.entries)),
    unreadable: [],
    newer: newerLines.length,
    newerLines,
  }
}
