import type { History } from './history.ts'
import { formatLine } from './line.ts'

/** The text of an export: the journal's own lines, so that it is a journal itself. What did not read is left out. */
export const exportHistory = ({ entries, newerLines }: Pick<History, 'entries' | 'newerLines'>): string =>
  [...entries.map(formatLine), ...newerLines].map((line) => `${line}\n`).join('')
