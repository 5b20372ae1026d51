import { parse } from 'csv-parse/sync'
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { fill, graded, head } from './fill-fixture.ts'
import { openFill } from './open-fill.ts'

const open = (text: string | Uint8Array) => fill(text, 'x', [])

test('a file that is no export, not whole or no UTF-8, and a column that two have, are told', () => {
  expect(() => open('submission,id,name\r\na,b,c\r\n')).toThrow(
    'is no gradebook that Canvas or Moodle exports',
  )
  expect(() => open('')).toThrow('is no gradebook that Canvas or Moodle exports')
  expect(() => open('Vorname;Nachname;E-Mail-Adresse;x (Punkte)\n')).toThrow('is no gradebook')
  expect(() => open('Student,ID,Section,x (1)\n"a,1,A\n')).toThrow('export.csv is not whole:')
  expect(() => open(new Uint8Array([0x53, 0xff, 0xfe]))).toThrow('export.csv is no UTF-8.')
  expect(() => open('Student,ID,Section,x (1),x (2)\na,1,A,,\n')).toThrow(
    '2 columns of the export are called "x".',
  )
  expect(() => open('Student,ID,Section\na,1,A\n')).toThrow(
    'The export has no column "x" that can be filled.',
  )
})

test('without saying what counts nothing is filled', () => {
  const opened = openFill({
    bytes: Buffer.from('Student,ID,Section,Day 1 (1)\n'),
    shown: 'e',
    column: 'Day 1',
    match: null,
    outOf: null,
  })
  expect(() => opened.create({ ...head, columns: null })).toThrow('What counts is not said')
})

test('whatever students are called, each gets their own points, and no cell is a formula', () => {
  const name = fc.string({ unit: 'grapheme', maxLength: 12 })
  const students = fc.uniqueArray(fc.record({ name, points: fc.integer({ min: 0, max: 20 }) }), {
    selector: ({ name: one }) => one,
    maxLength: 12,
  })
  fc.assert(
    fc.property(students, fc.constantFrom(',', ';', '\t'), (all, separator) => {
      const quoted = (cells: string[]) =>
        cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(separator)
      const text = [
        quoted(['Student', 'ID', 'SIS Login ID', 'Section', 'Day 1 (5)']),
        ...all.map((one, at) => quoted([one.name, String(at + 1), `learner-${at}`, 'A', ''])),
      ].join('\r\n')
      const filled = fill(
        text,
        'Day 1',
        all.map(({ points }, at) => graded(`learner-${at}`, points)).toReversed(),
      )
      expect(filled.unplaced).toEqual([])
      const [, ...rows] = parse(filled.text, { delimiter: separator })
      expect(rows.map((row) => [row[1], row[4]])).toEqual(
        all.map(({ points }, at) => [String(at + 1), String(points)]),
      )
      for (const row of rows) expect(row[0]).not.toMatch(/^\s*[=+\-@|%]/)
    }),
  )
})

test('two students who differ in case alone are told apart, and who is neither is not guessed', () => {
  const text = 'Student,ID,SIS Login ID,Section,x (1)\nA,1,ann,,\nB,2,Ann,,\n'
  const { text: out, unplaced } = fill(text, 'x', [graded('Ann', 7), graded('ANN', 9)])
  expect(parse(out).slice(1)).toEqual([['B', '2', 'Ann', '', '7']])
  expect(unplaced).toEqual(['ANN (ANN.zip): 2 students have that SIS Login ID.'])
})
