import { parse } from 'csv-parse/sync'
import { expect, test } from 'vitest'
import { fill, graded } from './fill-fixture.ts'
import { importIntoMoodle } from './import-fixture.ts'

const moodleHeader = [
  'First name',
  'Last name',
  'ID number',
  'Institution',
  'Department',
  'Email address',
  'Assignment: Day 1 (Real)',
  'Assignment: Day 1 (Percentage)',
  'Assignment: Day 1 (Feedback)',
  'Quiz: Day 2 (Real)',
  'Course total (Real)',
  'Last downloaded from this course',
]
const moodleStudents = [
  [
    'Learner',
    'One',
    '1001',
    'Uni',
    '',
    'learner-00001@example.org',
    '-',
    '-',
    '',
    '9.00',
    '9.00',
    '1790000000',
  ],
  [
    'Learner',
    'Two, "B"',
    '1002',
    'Uni',
    '',
    'Learner-00002@example.org',
    '12.50',
    '62.50 %',
    'good',
    '-',
    '12.50',
    '1790000000',
  ],
  ['@SUM(A1)', 'Three', '', 'Uni', '', 'learner-00003@example.org', '-', '-', '', '-', '-', '1790000000'],
]
const moodle = (separator: string): string =>
  [moodleHeader, ...moodleStudents]
    .map((row) =>
      row.map((cell) => (/[,;"\t: ]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(separator),
    )
    .join('\n')

test.each([',', ';', '\t', ':'])(
  'an export of Moodle with %j between its cells is filled and imported by its rules',
  (delimiter) => {
    const grades = [graded('learner-00002@example.org', 10), graded('learner-00003@example.org', 20)]
    const { text, notes, unplaced } = fill(moodle(delimiter), 'Day 1', grades)
    const known = moodleStudents.map((row) => row[5] ?? '')
    const rules = { by: 'Email address', column: 'Assignment: Day 1 (Real)', known, delimiter }
    expect(importIntoMoodle(text, rules)).toEqual({
      'Learner-00002@example.org': '10',
      'learner-00003@example.org': '20',
    })
    const rows = parse(text, { delimiter })
    expect(rows).toEqual([
      [
        'First name',
        'Last name',
        'Email address',
        'Last downloaded from this course',
        'Assignment: Day 1 (Real)',
      ],
      ['Learner', 'Two, "B"', 'Learner-00002@example.org', '1790000000', '10'],
      ["'@SUM(A1)", 'Three', 'learner-00003@example.org', '1790000000', '20'],
    ])
    expect(notes).toEqual([
      'Moodle: 2 of 2 learners found by Email address, of 3 students.',
      'Points are not scaled: full marks are 20, and what the column is worth does not stand in the export; --out-of says it.',
      'Learner-00002@example.org: 10 points replace 12.50.',
    ])
    expect(unplaced).toEqual([])
  },
)

test('Moodle: what finds most is taken, points are scaled to what is told, and another type is no column', () => {
  const filled = fill(moodle(','), 'Quiz: Day 2 (Real)', [graded('1001', 15), graded('1002', 20)], {
    outOf: 100,
  })
  const rules = { by: 'ID number', column: 'Quiz: Day 2 (Real)', known: ['1001', '1002'], delimiter: ',' }
  expect(importIntoMoodle(filled.text, rules)).toEqual({ 1001: '75', 1002: '100' })
  expect(filled.notes).toContain('Points are scaled: 20 here are 100 in the column.')
  for (const column of ['Assignment: Day 1 (Percentage)', 'Course total (Real)', 'Day 3']) {
    expect(() => fill(moodle(','), column, [])).toThrow(
      `The export has no column "${column}" that can be filled.`,
    )
  }
})

test('a student whom Moodle knows by a formula is not written, but named', () => {
  const text =
    'First name,Surname,Email address,Day 1 (Real)\nL,One,"=1+1@example.org",-\nL,Two,+4712345678,-\n'
  const { text: out, unplaced } = fill(text, 'Day 1', [
    graded('=1+1@example.org', 20),
    graded('+4712345678', 20),
  ])
  expect(unplaced).toEqual([
    '=1+1@example.org: Moodle knows them by what a spreadsheet takes for a formula. The 20 points are not in the file.',
  ])
  expect(out).toContain('"L","Two","+4712345678",20')
})
