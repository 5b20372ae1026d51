/** One file of two, line by line. */
export interface FileComparison {
  file: string
  /** A unified diff, with its two header lines; empty where the two are the same. */
  unified: string
  /** For two columns. */
  rows: ComparedRow[]
}

/** A row of two columns: `null` where that side has no line. */
export interface ComparedRow {
  kind: 'same' | 'changed' | 'removed' | 'added'
  left: ComparedLine | null
  right: ComparedLine | null
}

/** A line with its number, from 1. */
export interface ComparedLine {
  number: number
  text: string
}
