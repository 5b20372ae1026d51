import { cut, visible } from './visible.ts'

/** A cell of a CSV file, as RFC 4180 has it. What a spreadsheet would take for a formula gets a `'` in front. */
export const csvCell = (value: string | number): string => {
  if (typeof value === 'number') return String(value)
  const line = visible(cut(value, 2_000), { lines: 'escape' })
  const harmless = /^\s*[=+\-@＝＋－＠|%]/u.test(line) ? `'${line}` : line
  return `"${harmless.replaceAll('"', '""')}"`
}
