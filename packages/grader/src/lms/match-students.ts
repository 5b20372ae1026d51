import { terminalLine } from '../escape/terminal.ts'
import { cellOf, type Export, type Row } from './export.ts'

/** A submission that has points. */
export interface Scored {
  submission: string
  learner: string
  points: number
  max: number
}

/** Whose points are whose. */
export interface Matching {
  /** Index of the column by which they were found. */
  key: number
  /** In the order of the export. */
  found: readonly { student: Row; scored: Scored }[]
  /** A sentence for each learner whose points have no place. */
  unplaced: readonly string[]
}

/**
 * Finds each learner's row by one column for all: the one that was asked for, else that in which most are found, of equals
 * the surest. One for all, since a learner names themselves: a number that means one student in one column and another in
 * the next must not be tried in both. Case does not matter where only one student is meant.
 */
export const matchStudents = (
  { header, students, keys }: Export,
  scored: readonly Scored[],
  asked: number | null,
): Matching => {
  const learners = Map.groupBy(scored, ({ learner }) => learner)
  const tries = (asked === null ? keys : [asked]).map((key) => {
    const rows = Map.groupBy(students, (row) => fold(cellOf(row, key)))
    const meant = new Map(
      [...learners.keys()].map((learner) => [learner, choose(rows.get(fold(learner)) ?? [], key, learner)]),
    )
    return { key, meant, count: [...meant.values()].filter(({ length }) => length === 1).length }
  })
  const most = Math.max(...tries.map(({ count }) => count))
  const { key, meant } = tries.find(({ count }) => count === most) ?? { key: 0, meant: new Map() }
  const found = new Map<Row, Scored[]>()
  const unplaced: string[] = []
  for (const [learner, own] of learners) {
    const rows: Row[] = meant.get(learner) ?? []
    const [row] = rows
    if (row && rows.length === 1) found.set(row, [...(found.get(row) ?? []), ...own])
    else
      unplaced.push(
        `${nameOf(own)}: ${rows.length === 0 ? 'no student has' : `${rows.length} students have`} that ${header[key]}.`,
      )
  }
  for (const own of found.values()) {
    if (own.length > 1)
      unplaced.push(`${nameOf(own)}: ${own.length} submissions of one student, so none of them counts.`)
  }
  return {
    key,
    found: students.flatMap((student) => {
      const [one, ...more] = found.get(student) ?? []
      return one && more.length === 0 ? [{ student, scored: one }] : []
    }),
    unplaced,
  }
}

/** Of several that differ in case alone, the one that is written so. */
const choose = (rows: readonly Row[], key: number, learner: string): readonly Row[] => {
  const exact = rows.filter((row) => cellOf(row, key) === learner)
  return exact.length > 0 ? exact : rows
}

const fold = (text: string): string => text.normalize('NFC').toLowerCase()

const nameOf = (own: readonly Scored[]): string =>
  [
    [...new Set(own.map(({ learner }) => terminalLine(learner)))].join(', '),
    ` (${own.map(({ submission }) => terminalLine(submission)).join(', ')})`,
  ].join('')
