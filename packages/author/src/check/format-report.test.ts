import { expect, test } from 'vitest'
import { formatReport } from './format-report.ts'
import type { CheckReport } from './report.ts'

const item = { medianMs: 40, starterMs: 50, solutionMs: 40 }
const report: CheckReport = {
  version: 1,
  ok: false,
  problems: [
    {
      rule: 'schema',
      file: 'a/day.yaml',
      line: 3,
      field: 'order.0.par',
      message: 'is missing.',
      fix: 'Add it.',
    },
    { rule: 'unique-slug', file: 'a/day.yaml', line: 9, message: 'is taken.', fix: 'Choose another.' },
    { rule: 'lesson', file: 'b/README.md', message: 'is missing.', fix: 'Write it.' },
  ],
  items: [
    { id: 'day1/a', runs: 10, ...item },
    { id: 'day1/b', runs: 9, ...item },
  ],
  durationMs: 1_234,
}

test('Problems are grouped by file, each with its rule and its fix.', () => {
  expect(formatReport(report)).toBe(`a/day.yaml
  line 3: order.0.par: is missing. [schema]
    Add it.
  line 9: is taken. [unique-slug]
    Choose another.

b/README.md
  is missing. [lesson]
    Write it.

2 items, 19 runs, 3 problems in 1.2 s, 0.6 s an item
`)
})

test('A good course is one line.', () => {
  expect(formatReport({ ...report, ok: true, problems: [] })).toBe(
    '2 items, 19 runs, 0 problems in 1.2 s, 0.6 s an item\n',
  )
})
