import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { readReport, type TestsRun } from './read-report.ts'

const line = (title: string, status: string, message = ''): string =>
  `${JSON.stringify({ kind: 'test', title, status, message })}\n`
const end = '{"kind":"end"}\n'
const read = (report: string, more: Partial<TestsRun> = {}) =>
  readReport({ files: ['a.test.ts'], report, exitCode: 0, isLate: false, ...more })

test('A pass needs a test that ran, the end of the report, and exit code 0.', () => {
  expect(read(line('adds', 'passed') + end)).toEqual({ outcome: 'passed', titles: ['adds'] })
  expect(read(line('adds', 'passed'))).toMatchObject({ outcome: 'broken' })
  expect(read(line('adds', 'passed') + end, { exitCode: 1 })).toMatchObject({ outcome: 'broken' })
  expect(read(line('adds', 'passed') + end, { isLate: true })).toMatchObject({ outcome: 'broken' })
})

test('What was skipped, and a file that has no test, is no test.', () => {
  expect(read(line('adds', 'left-out') + line('a.test.ts', 'passed') + end)).toEqual({ outcome: 'empty' })
})

test('A failure is told with its title and message.', () => {
  const failures = [{ title: 'adds', message: '3 is not 4' }]
  const report = line('subtracts', 'passed') + line('adds', 'failed', '3 is not 4') + end
  expect(read(report, { exitCode: 1 })).toEqual({ outcome: 'failed', failures })
})

test('A file that does not load is no find.', () => {
  expect(read(line('a.test.ts', 'failed', 'no such module') + end, { exitCode: 1 })).toEqual({
    outcome: 'broken',
    reason: 'a.test.ts does not load: no such module',
  })
})

test('No text whatever makes it throw, or pass without a test.', () => {
  const words = fc.oneof(fc.string(), fc.json(), fc.constant(end))
  fc.assert(
    fc.property(fc.array(words), (lines) => {
      expect(read(lines.join('\n')).outcome).not.toBe('passed')
    }),
  )
})
