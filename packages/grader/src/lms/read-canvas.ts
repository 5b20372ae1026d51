import { cellOf, type Export, indexesOf, numberIn, type Row } from './export.ts'

/**
 * Canvas' own rules, from its gradebook_importer.rb: the columns up to Section say who, and stay in their order; a column
 * `Name (id)` after them is an assignment; `(read only)` in the row of points possible makes it none. Null where the
 * header is not Canvas'.
 */
export const readCanvas = (header: Row, rows: readonly Row[]): Omit<Export, 'separator'> | null => {
  const who = header.slice(0, header.indexOf('Section') + 1)
  const isNamed = who[0] === 'Student' || (who[0] === 'LastName' && who[1] === 'FirstName')
  if (!isNamed || !who.includes('ID')) return null
  const possible = rows.find((row) => cellOf(row, 0).trim().startsWith('Points Possible')) ?? []
  const keys = indexesOf(who, ['SIS Login ID', 'SIS User ID', 'ID'])
  return {
    lms: 'Canvas',
    header,
    about: possible.length > 0 ? [possible] : [],
    students: rows.filter((row) => row !== possible && keys.some((key) => cellOf(row, key).trim() !== '')),
    columns: header.flatMap((name, index) => {
      const [, title, id] = /^(.*\S)\s*\((\d+)\)$/.exec(name) ?? []
      if (title === undefined || id === undefined || /read\s+only/.test(cellOf(possible, index))) return []
      return [{ index, names: [name, title, id], possible: numberIn(cellOf(possible, index)) }]
    }),
    keys,
    kept: () => who.map((_, index) => index),
    finders: () => indexesOf(who, ['ID', 'SIS User ID', 'SIS Login ID']),
  }
}
