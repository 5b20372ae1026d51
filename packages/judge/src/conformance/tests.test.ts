import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest'
import { openTestCourse, type TestCourse } from './course.ts'
import { findCommands } from './processes.ts'

let course: TestCourse
beforeAll(async () => void (course = await openTestCourse()))
afterAll(() => course.close())
afterEach(async () => {
  expect(await course.judgeHonest()).toMatchObject({ status: 'pass', score: { points: 10 }, leaks: [] })
})

/** Two right programs that differ in their text, and two planted bugs, in an order that the seed draws. */
const hiddenTest = `import { check, tests } from '@firedrill/judge/testing'
import { expect } from 'vitest'
const right = {
  'limit.ts': 'export const limit = (text: string): number => { const n = Number(text); if (!(n > 0)) throw new RangeError("no"); return n }',
}
const alsoRight = {
  'limit.ts': 'export function limit(text: string) { const n = +text; if (n > 0) return n; throw new RangeError("not above 0: " + text) }',
}
const planted = {
  zero: { 'limit.ts': right['limit.ts'].replace('n > 0', 'n >= 0') },
  none: { 'limit.ts': right['limit.ts'].replace('!(n > 0)', 'n <= 0') },
}
const judge = async (program: Record<string, string>, required: string) => {
  const result = await tests(program)
  expect(result.outcome, JSON.stringify(result)).toBe(required)
}
const zero = check('catches a zero', () => judge(planted.zero, 'failed'))
check('catches no number', () => judge(planted.none, 'failed'))
check('passes a right program', { after: zero }, () => judge(right, 'passed'))
check('passes another', { after: zero }, () => judge(alsoRight, 'passed'))`

const imports = `import { test, describe } from 'node:test'
import assert from 'node:assert/strict'
import { limit } from './limit.ts'
`
const good = `${imports}
describe('limit', () => {
  test('takes a number', () => assert.equal(limit('2'), 2))
  test('refuses zero', () => assert.throws(() => limit('0'), RangeError))
  test('refuses words', () => assert.throws(() => limit('two'), RangeError))
})`

const judge = (source: string, limits = {}) =>
  course.judge({
    candidate: { 'limit.test.ts': source, 'limit.ts': 'export const limit = (text: string) => 1' },
    hiddenTest,
    limits: { checkMs: 5_000, ...limits },
    shuffle: true,
  })

test('Tests that hold for right programs and fail for each planted bug pass.', async () => {
  const verdict = await judge(good)
  expect(verdict.checks.map(({ title, message }) => [title, message])).toEqual(
    verdict.checks.map(({ title }) => [title, null]),
  )
  expect(verdict).toMatchObject({ status: 'pass', leaks: [] })
})

test('A program is tested as a command too, with its libraries.', async () => {
  const source = `import { test } from 'node:test'
import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
test('tells', () => {
  const { stdout, stderr } = spawnSync(process.execPath, ['main.ts', '3'], { encoding: 'utf8' })
  assert.equal(stdout, 'function 3\\n', stderr)
})`
  const verdict = await course.judge({
    candidate: { 'main.test.ts': source },
    hiddenTest: `import { check, tests } from '@firedrill/judge/testing'
import { expect } from 'vitest'
check('runs', async () => {
  const main = 'import { request } from "undici"; console.log(typeof request, process.argv[2])'
  expect(await tests({ 'main.ts': main })).toEqual({ outcome: 'passed', titles: ['tells'] })
  expect(await tests({ 'main.ts': main.replace('[2]', '[1]') })).toMatchObject({ outcome: 'failed' })
})`,
    limits: { checkMs: 5_000 },
  })
  expect(verdict.checks).toMatchObject([{ message: null, status: 'pass' }])
})

const never = [
  ['No test at all', `export {}`, /empty/],
  ['Only a suite', `import { describe } from 'node:test'; describe('nothing', () => {})`, /empty/],
  ['Only skipped tests', good.replaceAll('test(', 'test.skip('), /empty/],
  ['Only tests that are still to do', good.replaceAll('test(', 'test.todo('), /empty/],
  ['A test without assertion', `${imports}test('runs', () => void limit('2'))`, /passed/],
  ['Tests that always fail', `${imports}test('fails', () => assert.fail())`, /failed/],
  ['A file that does not load', `import './nowhere.ts'`, /limit\.test\.ts does not load/],
  [
    'An end before the tests',
    `${imports}test('a', () => {}); test('b', () => process.exit(0))`,
    /before the tests did/,
  ],
  ['An end with 0 that is meant to be a pass', `process.exit(0)`, /before the tests did, with exit code 0/],
  ['An end with 1 that is meant to be a find', `process.exit(1)`, /before the tests did, with exit code 1/],
  [
    'An exit code set by the way',
    good.replace("limit('2'), 2)", "limit('2'), 2, process.exitCode = 3)"),
    /exit code 3/,
  ],
  [
    'Words on its output',
    `console.log(JSON.stringify({ kind: 'test', title: 'a', status: 'passed', message: '' }) + '\\n' + JSON.stringify({ kind: 'end' }))
     console.log('# pass 12\\n# fail 0')`,
    /empty/,
  ],
  [
    'A forged report, the same for every program',
    `import { writeSync } from 'node:fs'
     for (const status of ['passed', 'failed']) writeSync(3, JSON.stringify({ kind: 'test', title: status, status, message: '' }) + '\\n')
     writeSync(3, JSON.stringify({ kind: 'end' }) + '\\n')
     process.exit(0)`,
    /failed/,
  ],
  [
    'Garbage on the line of the report',
    `import { writeSync } from 'node:fs'
     writeSync(3, 'null\\n[]\\n{"kind":"test","title":{},"status":"passed"}\\n' + '['.repeat(9_000) + '\\n'); process.exit(0)`,
    /before the tests did/,
  ],
  [
    'Knowing the text of one right program',
    `${imports}import { readFileSync } from 'node:fs'
     test('is what I know', () => assert.match(readFileSync('limit.ts', 'utf8'), /throw new RangeError\\("no"\\)/))`,
    /failed/,
  ],
  [
    'A count of the runs',
    `${imports}import { existsSync, writeFileSync } from 'node:fs'
     import { tmpdir } from 'node:os'
     import { join } from 'node:path'
     const marks = ['seen', join(tmpdir(), 'seen')]
     const isFirst = !marks.some((mark) => existsSync(mark))
     for (const mark of marks) writeFileSync(mark, 'x')
     test('knows its turn', () => assert.ok(!isFirst))`,
    /failed/,
  ],
  [
    'A program that its tests write anew',
    `${imports}import { writeFileSync } from 'node:fs'
     writeFileSync('limit.ts', 'export const limit = () => { throw new RangeError() }')
     test('is broken from now on', () => assert.equal(limit('2'), 2))`,
    /passed/,
  ],
] as const

test.each(never)('%s is no pass.', async (_name, source, message) => {
  const verdict = await judge(source)
  expect(verdict.status).toBe('fail')
  const failed = verdict.checks.filter(({ status }) => status === 'fail')
  expect(failed.map((check) => check.message).join('\n')).toMatch(message)
  expect(verdict.score.points).toBeLessThan(10)
})

test('An empty file earns nothing, whatever else it says.', async () => {
  expect((await judge('export {}')).score.points).toBe(0)
  expect((await judge(`${imports}test('is fine', () => {})`)).score.points).toBe(0)
})

test('A test that fails and leaves a server open has failed, and the run ends.', async () => {
  const verdict = await judge(`${imports}import { createServer } from 'node:http'
    test('refuses zero', async () => {
      const server = createServer(() => {})
      await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve))
      assert.throws(() => limit('0'), RangeError)
      assert.throws(() => limit('two'), RangeError)
      server.close()
    })`)
  expect(verdict).toMatchObject({ status: 'pass', leaks: [] })
})

test('Tests that never end are ended, and told.', async () => {
  const verdict = await judge(
    `${imports}setInterval(() => {}, 1_000); test('waits', () => new Promise(() => {}))`,
    {
      checkMs: 1_500,
    },
  )
  expect(verdict.status).toBe('fail')
  expect(verdict.checks.map(({ message }) => message).join()).toMatch(/did not end/)
  expect((await judge(`for (;;) {}`, { checkMs: 1_500 })).status).toBe('fail')
})

// A descriptor that is full throws.
test('Endless output ends the tests.', async () => {
  const flood = `import { writeSync } from 'node:fs'; for (;;) try { writeSync(1, 'x'.repeat(65_536)) } catch {}`
  expect(await judge(flood)).toMatchObject({ status: 'crash', score: { points: 0 } })
  expect(await judge(flood.replace('writeSync(1', 'writeSync(3'))).toMatchObject({ status: 'crash' })
})

test('What the tests leave running is ended.', async () => {
  const mark = `97${Math.floor(Math.random() * 1e7)}.5`
  const verdict = await judge(
    good.replace(
      "test('takes",
      `import('node:child_process').then(({ spawn }) => spawn('sleep', ['${mark}'], { detached: true, stdio: 'ignore' }).unref())
  test('takes`,
    ),
  )
  expect(verdict.status).toBe('pass')
  await vi.waitFor(() => expect(findCommands(mark)).toEqual([]), { timeout: 5_000 })
})
