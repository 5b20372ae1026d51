import { expect, test } from 'vitest'
import { fill, graded } from './fill-fixture.ts'
import { importIntoCanvas } from './import-fixture.ts'

/** As Canvas writes it: a hidden assignment, points possible, and what it calculates. */
const canvas = `Student,ID,SIS User ID,SIS Login ID,Integration ID,Section,Notes,Day 1 (88213),Day 2 (88214),"Essay, short (88300)",Drills Current Score,Current Score,Final Score
,,,,,,,Manual Posting,,,,,
    Points Possible,,,,,,,100.00,10.00,5.00,(read only),(read only),(read only)
"One, Learner",4501,S-0001,learner-00001,,SRE-A,,90.00,1.00,,90,90,90
"Two, Learner",4502,S-0002,learner-00002,,"SRE-A and SRE-B","said ""hello""",,,,,,
"Three, Learner",4503,S-0003,learner-00003,,SRE-B,,EX,,,,,
"Four, Learner",4504,S-0004,learner-00004,,SRE-B,,N/A,,,,,
"=cmd|' /C calc'!A0",4505,S-0005,learner-00005,,SRE-B,,,,,,,
"Student, Test",4599,,fe0a,,SRE-A,,,,,,,
`

test('what is made of an export of Canvas is imported by its rules, and changes one column', () => {
  const grades = [graded('learner-00001', 16), graded('learner-00002', 7.5), graded('learner-00005', 20)]
  const { text, notes, unplaced } = fill(canvas, 'Day 1', grades)
  expect(importIntoCanvas(text, 'Day 1 (88213)')).toEqual({ 4501: '80', 4502: '37.5', 4505: '100' })
  expect(text.split('\r\n')).toEqual([
    '"Student","ID","SIS User ID","SIS Login ID","Integration ID","Section","Day 1 (88213)"',
    '"Points Possible","","","","","","100.00"',
    '"One, Learner","4501","S-0001","learner-00001","","SRE-A",80',
    '"Two, Learner","4502","S-0002","learner-00002","","SRE-A and SRE-B",37.5',
    `"'=cmd|' /C calc'!A0","4505","S-0005","learner-00005","","SRE-B",100`,
    '',
  ])
  expect(notes).toEqual([
    'Canvas: 3 of 3 learners found by SIS Login ID, of 6 students.',
    'Points are scaled: 20 here are 100 in the column.',
    'learner-00001: 80 points replace 90.00.',
  ])
  expect(unplaced).toEqual([])
})

test('whose points have no place is named, and so is why', () => {
  const grades = [
    graded('learner-00001', 1, 'a.zip'),
    graded('Learner-00001', 2, 'b.zip'),
    graded('learner-00002', 3),
    graded('learner-00003', 4),
    graded('learner-00004', 5),
    graded('nobody\u001b[2J', 6),
  ]
  const { text, unplaced } = fill(canvas, '88214', grades)
  expect(importIntoCanvas(text, 'Day 2 (88214)')).toEqual({ 4502: '1.5', 4503: '2', 4504: '2.5' })
  expect(unplaced).toEqual([
    'nobody\\u001b[2J (nobody\\u001b[2J.zip): no student has that SIS Login ID.',
    'learner-00001, Learner-00001 (a.zip, b.zip): 2 submissions of one student, so none of them counts.',
  ])
  expect(fill(canvas, 'Day 1', grades.slice(3, 5)).unplaced).toEqual([
    'learner-00003: is excused. The 20 points are not in the file.',
    'learner-00004: is not assigned this. The 25 points are not in the file.',
  ])
})

test('one column matches the whole class: the one that finds most, or the one that was asked for', () => {
  const bySis = fill(canvas, 'Day 2', [
    graded('S-0001', 20),
    graded('S-0002', 20),
    graded('learner-00003', 20),
  ])
  expect(bySis.notes[0]).toBe('Canvas: 2 of 3 learners found by SIS User ID, of 6 students.')
  expect(bySis.unplaced).toEqual(['learner-00003 (learner-00003.zip): no student has that SIS User ID.'])
  const asked = fill(canvas, 'Day 2', [graded('4501', 20), graded('S-0002', 20)], { match: 'ID' })
  expect(importIntoCanvas(asked.text, 'Day 2 (88214)')).toEqual({ 4501: '10' })
  expect(() => fill(canvas, 'Day 2', [], { match: 'Notes' })).toThrow(
    'The export has no column "Notes" that names students.',
  )
})

test('an export of Canvas without SIS columns, with semicolons, a byte-order mark and decimal commas', () => {
  const text = [
    '\uFEFFStudent;ID;SIS Login ID;Section;"Quiz; more (7)"',
    '    Points Possible;;;;20,00',
    '"One; Learner";9001;learner-00001;A;19,50',
    '',
  ].join('\r\n')
  const filled = fill(text, 'Quiz; more', [graded('LEARNER-00001', 7.25)])
  expect(filled.text.startsWith('"Student";"ID"')).toBe(true)
  expect(importIntoCanvas(filled.text, 'Quiz; more (7)')).toEqual({ 9001: '7.25' })
  expect(filled.notes).toEqual([
    'Canvas: 1 of 1 learners found by SIS Login ID, of 1 students.',
    'learner-00001: 7.25 points replace 19,50.',
  ])
})
