import { cellOf, type Export, indexesOf, type Row } from './export.ts'

/**
 * Moodle's own rules, from its grade/import/csv: a row is found by the one column that is chosen there, and one that is not
 * found ends the whole import; a grade of type `(Real)` is a number; the time of the export keeps it from replacing what
 * was graded since. Null where the header is not Moodle's, in English.
 */
export const readMoodle = (header: Row, rows: readonly Row[]): Omit<Export, 'separator'> | null => {
  const keys = indexesOf(header, ['ID number', 'Email address', 'Username'])
  if (!header.includes('First name') || keys.length === 0) return null
  const names = indexesOf(header, ['First name', 'Last name', 'Surname'])
  const exported = header.findIndex((name) => name.startsWith('Last downloaded from this'))
  return {
    lms: 'Moodle',
    header,
    about: [],
    students: rows.filter((row) => keys.some((key) => cellOf(row, key).trim() !== '')),
    columns: header.flatMap((name, index) => {
      const [, title] = /^(.*\S)\s*\(Real\)$/.exec(name) ?? []
      if (title === undefined || /^[^:]* total$/.test(title)) return []
      const [, bare] = /^[^:]+:\s*(.+)$/.exec(title) ?? []
      return [{ index, names: [name, title, ...(bare === undefined ? [] : [bare])], possible: null }]
    }),
    keys,
    kept: (key) => [...names, key, ...(exported < 0 ? [] : [exported])],
    finders: (key) => [key],
  }
}
