/** A gradebook as an LMS exported it: what of it goes back, and how its students and columns are found. */
export interface Export {
  lms: 'Canvas' | 'Moodle'
  /** Between two cells; the file to import has the same. */
  separator: string
  header: readonly string[]
  /** Rows that belong to no student and go back with the rest. */
  about: readonly Row[]
  students: readonly Row[]
  columns: readonly Column[]
  /** Indexes of what may name a learner, the surest first. */
  keys: readonly number[]
  /** Indexes of the cells that go back beside the filled one, where students are matched by `key`. */
  kept: (key: number) => readonly number[]
  /** Indexes of the cells by which the LMS finds a student: it takes the first that is not empty. */
  finders: (key: number) => readonly number[]
}

export type Row = readonly string[]

/** A column that can be filled. */
export interface Column {
  index: number
  /** What it may be called, the whole header first. */
  names: readonly string[]
  /** The points it is worth; null where the export does not say. */
  possible: number | null
}

/** The cell of a row that may be too short. */
export const cellOf = (row: Row, index: number): string => row[index] ?? ''

/** Where names stand in a header, in the order of the names; those that do not are left out. */
export const indexesOf = (header: Row, names: readonly string[]): number[] =>
  names.map((name) => header.indexOf(name)).filter((index) => index >= 0)

/** A number with a decimal point or comma; null where it is none. */
export const numberIn = (cell: string): number | null =>
  /^-?\d+(?:[.,]\d+)?$/.test(cell.trim()) ? Number(cell.trim().replace(',', '.')) : null
