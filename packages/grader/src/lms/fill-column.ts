import { csvCell, exactCell, isFormula } from '../escape/csv.ts'
import { terminalLine } from '../escape/terminal.ts'
import { round } from '../grading/item-verdict.ts'
import { cellOf, type Column, type Export, numberIn, type Row } from './export.ts'
import { matchStudents, type Scored } from './match-students.ts'

/** A column filled. */
export interface Filled {
  /** The file to import: who, and the one column; only students who have points. */
  text: string
  /** What the instructor should know, a line each. */
  notes: readonly string[]
  /** Whose points have no place in it, and why. */
  unplaced: readonly string[]
}

/**
 * Fills one column of an exported gradebook with points, scaled to what the column is worth. What the LMS finds a student
 * by goes back as it was; every other cell is no formula.
 */
export const fillColumn = (
  exported: Export,
  scored: readonly Scored[],
  { column, key: asked, possible }: { column: Column; key: number | null; possible: number | null },
): Filled => {
  const { lms, header, about, students } = exported
  const { key, found, unplaced } = matchStudents(exported, scored, asked)
  const kept = exported.kept(key)
  const notes: string[] = []
  const missed: string[] = [...unplaced]
  const rows: string[] = []
  for (const { student, scored: one } of found) {
    const who = terminalLine(cellOf(student, key))
    const points = possible && one.max > 0 ? round((one.points / one.max) * possible) : one.points
    const before = cellOf(student, column.index)
    const finder = exported.finders(key).find((index) => cellOf(student, index) !== '') ?? key
    const reason = whyNot(lms, before, cellOf(student, finder))
    if (reason !== null) {
      missed.push(`${who}: ${reason} The ${points} points are not in the file.`)
      continue
    }
    if ((numberIn(before) ?? 0) > points) notes.push(`${who}: ${points} points replace ${before}.`)
    const cells = kept.map((index) =>
      index === finder ? exactCell(cellOf(student, index)) : csvCell(cellOf(student, index)),
    )
    rows.push([...cells, String(points)].join(exported.separator))
  }
  const whole = (row: Row): string =>
    [...kept, column.index].map((index) => exactCell(cellOf(row, index))).join(exported.separator)
  return {
    text: [header, ...about].map(whole).concat(rows, '').join('\r\n'),
    notes: [
      `${lms}: ${found.length} of ${new Set(scored.map(({ learner }) => learner)).size} learners found by ${header[key]}, of ${students.length} students.`,
      ...scaleNote(scored, possible, column),
      ...notes,
    ],
    unplaced: missed,
  }
}

const scaleNote = (scored: readonly Scored[], possible: number | null, column: Column): string[] => {
  const [max] = scored.map((one) => one.max)
  if (max === undefined || possible === max) return []
  return possible
    ? [`Points are scaled: ${max} here are ${possible} in the column.`]
    : [
        `Points are not scaled: full marks are ${max}, and what the column is worth ${column.possible === 0 ? 'is 0' : 'does not stand in the export; --out-of says it'}.`,
      ]
}

/** Why a student's cell is left alone; null where it can be filled. */
const whyNot = (lms: Export['lms'], before: string, finder: string): string | null => {
  if (lms === 'Canvas' && /^EX$/i.test(before)) return 'is excused.'
  if (lms === 'Canvas' && before === 'N/A') return 'is not assigned this.'
  // Elsewhere a quote in front makes it harmless; here it would name somebody else. A telephone's sign does nothing.
  return isFormula(finder) && !/^[+-][\d ]+$/.test(finder)
    ? `${lms} knows them by what a spreadsheet takes for a formula.`
    : null
}
