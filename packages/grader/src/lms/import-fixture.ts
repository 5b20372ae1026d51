import { parse } from 'csv-parse/sync'

/** What an importer changed: a grade for each student. */
export type Imported = Record<string, string>

/** Reads a file as Canvas does (gradebook_importer.rb): rows of students by their ID, for one assignment. For tests. */
export const importIntoCanvas = (text: string, assignment: string): Imported => {
  const lines = text.split(/\r?\n/).slice(0, 3).filter(Boolean)
  const width = (delimiter: string): number => {
    const widths = lines.map((line) => parse(line, { delimiter, relax_quotes: true })[0]?.length)
    return new Set(widths).size === 1 ? (widths[0] ?? 0) : 0
  }
  const delimiter = width(';') > width(',') ? ';' : ','
  const [header = [], ...rows] = parse(text, { delimiter })
  if (!header[0]?.includes('Student') || !header[1]?.includes('ID')) throw new Error('Invalid header row')
  let who = 3
  if (/SIS\s+Login\s+ID/.test(header[2] ?? '')) who = 4
  else if (/SIS\s+User\s+ID/.test(header[2] ?? '') && /SIS\s+Login\s+ID/.test(header[3] ?? '')) {
    who = /Integration\s+ID/.test(header[4] ?? '') ? 6 : 5
  }
  if (!header[who - 1]?.includes('Section')) throw new Error('Invalid header row')
  const titles = header.slice(who)
  if (titles.join() !== assignment) throw new Error(`It would change ${titles.join()}`)
  const possible = rows.find(([name]) => name?.includes('Points Possible')) ?? []
  if (/read\s+only/.test(possible[who] ?? '')) throw new Error('read only')
  return Object.fromEntries(
    rows.filter((row) => row !== possible).map((row) => [row[1] ?? '', row[who] ?? '']),
  )
}

/** Reads a file as Moodle does (grade/import/csv): one unknown student ends it, and a column is mapped by hand. For tests. */
export const importIntoMoodle = (
  text: string,
  {
    by,
    column,
    known,
    delimiter,
  }: { by: string; column: string; known: readonly string[]; delimiter: string },
): Imported => {
  const [header = [], ...rows] = parse(text.replace(/\r\n?/g, '\n'), { delimiter, bom: true })
  const [from, grade] = [header.indexOf(by), header.indexOf(column)]
  return Object.fromEntries(
    rows.map((row) => {
      const student = row[from]?.trim() ?? ''
      if (!known.includes(student)) throw new Error(`User mapping error: could not find ${student}`)
      const value = row[grade]?.trim() ?? ''
      if (value !== '-' && value !== '' && Number.isNaN(Number(value))) throw new Error(`Bad grade ${value}`)
      if (Number(value) > 100) throw new Error(`Grade value too big: ${value}`)
      return [student, value]
    }),
  )
}
