import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { dayManifestSchema } from '../manifest.ts'
import { parseYaml } from './parse-yaml.ts'

const parse = (text: string) => parseYaml(dayManifestSchema, text, { file: 'day.yaml' })
/** Tens of tens of tens: more aliases than anyone writes by hand. */
const bomb = ['b c', 'c d', 'd e', 'e f']
  .map((names) => names.split(' '))
  .map(([below, name]) => `${name}: &${name} [${Array(10).fill(`*${below}`).join(', ')}]\n`)
  .join('')

const item = (fields: string): string => `title: A day
order:
  - slug: status-code
    kind: code
    title: The status
    par: 90s
    points: 10
    teaches: an idea
${fields}`

test('A good manifest is read: times in seconds, needs empty unless told.', () => {
  const { value, problems } = parse(item('  - section: What comes next'))
  expect(problems).toEqual([])
  expect(value?.order).toEqual([
    expect.objectContaining({ slug: 'status-code', par: 90, needs: [] }),
    { section: 'What comes next' },
  ])
})

test.for([
  ['', 1, '(top)', 'Expected the file to be a map of fields, got nothing.', 'Correct the value'],
  ['title: A day', 1, 'order', 'is missing.', 'Add it: a list of at least one section or item.'],
  ['title: A day\norder: []', 2, 'order', 'got an empty list.', 'Correct the value'],
  ['title: A day\norder:\n  - words', 3, 'order.0', 'to be a section or an item', 'Correct the value'],
  ['title: A day\norder:\n  - sectoin: x', 3, 'order.0.kind', 'is missing.', 'or give the entry a section'],
  [
    'title: A day\norder:\n  - { slug: a, kind: quiz }',
    3,
    'order.0.kind',
    'got "quiz".',
    'Correct the value',
  ],
  [item('    needs: promtool'), 9, 'order.0.needs', 'a list of command names', 'Correct the value'],
  [item('    needs: [rm -rf]'), 9, 'order.0.needs.0', 'to be a command name', 'Correct the value'],
  [item('    limits: { check: 3 }'), 9, 'order.0.limits.check', 'such as "3s", got 3.', 'Correct the value'],
  [
    item('    limits: { wall: 0s }'),
    9,
    'order.0.limits.wall',
    'such as "20s", got "0s".',
    'Correct the value',
  ],
  [item('    pionts: 3'), 9, 'order.0', 'has no field "pionts".', 'Did you mean "points"?'],
  [item('    colour: red'), 9, 'order.0', 'has no field "colour".', 'Remove "colour"'],
] as const)('%j is refused at line %i, field %s: %s', ([text, line, field, message, fix]) => {
  const { value, problems } = parse(text)
  expect(value).toBeNull()
  expect(problems).toEqual([
    {
      rule: 'schema',
      file: 'day.yaml',
      line,
      field,
      message: expect.stringContaining(message),
      fix: expect.stringContaining(fix),
    },
  ])
})

test.for([
  ['title: [A day', 1, 'Flow sequence'],
  ['title: A day\ntitle: Another', 2, 'Map keys must be unique.'],
  ['title: *nowhere', 1, 'Unresolved alias'],
  [`a: &a [0, 0]\nb: &b [*a, *a]\n${bomb}`, 1, 'Excessive alias count'],
  ['--- one\n--- two', 2, 'multiple documents'],
] as const)('%j is no YAML, and the line says where.', ([text, line, message]) => {
  expect(parse(text).problems[0]).toEqual({
    rule: 'yaml',
    file: 'day.yaml',
    line,
    message: expect.stringContaining(message),
    fix: 'Mend the syntax; two spaces indent a level.',
  })
})

test('All that is wrong is reported at once.', () => {
  const { problems } = parse(item('').replace('90s', 'soon').replace('10', 'ten').replace('an idea', '""'))
  expect(problems.map(({ line, field }) => [line, field])).toEqual([
    [6, 'order.0.par'],
    [7, 'order.0.points'],
    [8, 'order.0.teaches'],
  ])
})

test('Lines count from where the text begins in its file.', () => {
  const { problems } = parseYaml(dayManifestSchema, 'title: A day', { file: 'day.yaml', firstLine: 2 })
  expect(problems[0]?.line).toBe(2)
})

test('No text whatever makes it throw.', () => {
  const pieces = fc.constantFrom(
    'title: ',
    'order:',
    '\n',
    '  - ',
    '&a ',
    '*a',
    '[',
    ']',
    '{',
    '? ',
    '!!set ',
    '\t',
    '"',
    '\0',
  )
  fc.assert(
    fc.property(fc.array(fc.oneof(pieces, fc.string({ maxLength: 4 })), { maxLength: 20 }), (parts) => {
      const { value, problems } = parse(parts.join(''))
      expect(value === null).toBe(problems.length > 0)
      for (const problem of problems) expect(problem.line).toBeGreaterThan(0)
    }),
  )
})
