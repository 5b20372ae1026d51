import { cut, visible } from './visible.ts'

/** A cell of a CSV file, as RFC 4180 has it. What a spreadsheet would take for a formula gets a `'` in front. */
export const csvCell = (value: string | number): string => {
  if (typeof value === 'number') return String(value)
  const line = visible(cut(value, 2_000), { lines: 'escape' })
  return exactCell(isFormula(line) ? `'${line}` : line)
}

/** Whether a spreadsheet may take a text for a formula. */
export const isFormula = (text: string): boolean => /^\s*[=+\-@＝＋－＠|%]/u.test(text)

/** A cell of a CSV file that holds the very text. */
export const exactCell = (text: string): string => `"${text.replaceAll('"', '""')}"`
