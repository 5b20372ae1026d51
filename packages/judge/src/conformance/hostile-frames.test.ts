import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { header, openTestCourse, type TestCourse } from './course.ts'

let course: TestCourse
beforeAll(async () => {
  course = await openTestCourse()
  await course.judgeHonest()
})
afterAll(() => course.close())

afterEach(async () => {
  expect(await course.judgeHonest()).toMatchObject({ status: 'pass', score: { points: 10 } })
})

/** Judges a candidate that writes to the judge's descriptors itself. */
const judgeWriter = (body: string, assertion = `expect(await candidate().run()).toEqual({ status: 204 })`) =>
  course.judge({
    candidate: `import { writeSync } from 'node:fs'
      const frame = (text, length = Buffer.byteLength(text)) => {
        const head = Buffer.alloc(4)
        head.writeUInt32BE(length)
        return Buffer.concat([head, Buffer.from(text)])
      }
      const write = (fd, bytes) => {
        for (let offset = 0; offset < bytes.length; ) {
          try { offset += writeSync(fd, bytes, offset) } catch (error) { if (error.code !== 'EAGAIN') throw error }
        }
      }
      const say = (value, fd = 3) => write(fd, frame(typeof value === 'string' ? value : JSON.stringify(value)))
      export const run = () => { ${body}; return new Promise(() => {}) }`,
    hiddenTest: `${header}
      check('holds', async () => { ${assertion} })`,
    limits: { checkMs: 1_000 },
  })

const broke = /broke the judge's protocol/

test.each([
  ['a length of 4 GB', `write(3, frame('', 0xffffffff))`, broke],
  ['a length of 9 MB', `write(3, frame('', 9 << 20))`, broke],
  ['no JSON', `say('{')`, broke],
  ['JSON that is no message', `say('"[]"')`, broke],
  ['an empty list', `say('[]')`, broke],
  ['nothing at all', `say('')`, broke],
  ['null', `say([null])`, broke],
  ['a message of no known kind', `say([{ kind: 1 }, 'order'])`, broke],
  ['an answer to nothing', `say([{ kind: 1, id: 2, value: 3 }, 'answer', 999, 'ran'])`, broke],
  ['an answer to a name', `say([{ kind: 1, id: 2 }, 'answer', '__proto__'])`, broke],
  ['a type that is unknown', `say([{ kind: 1, id: 2, value: 3 }, 'answer', 2, ['Worm', 1]])`, broke],
  [
    'a handle that is none',
    `say([{ kind: 1, id: 2, value: 3 }, 'answer', 2, ['Ref', 4], { id: 5 }, 'x'])`,
    broke,
  ],
  ['an end of a promise that nobody made', `say([{ kind: 1, promise: 2 }, 'settle', 77])`, broke],
  ['an abort of no signal', `say([{ kind: 1, signal: 2 }, 'abort', 77])`, broke],
  ['a port that is none', `say([{ kind: 1, port: 2 }, 'port', 99999])`, broke],
  ['ports without end', `for (;;) say([{ kind: 1, port: 2 }, 'port', 80])`, broke],
  ['a callback that does not exist', `say([{ callback: 1, args: 2 }, 5, []], 4)`, broke],
  ['a callback by the name of a method', `say([{ callback: 1, args: 2 }, 'constructor', []], 4)`, broke],
  ['a torn callback', `say('[', 4)`, broke],
  ['half a frame', `write(3, frame('[', 100))`, /No answer within/],
])('%s ends the candidate, which gets no credit.', async (_name, body, message) => {
  const verdict = await judgeWriter(body)
  expect(verdict.message).toMatch(message)
  expect(verdict).toMatchObject({ score: { points: 0 }, checks: [{ status: 'fail' }] })
  expect(['crash', 'timeout']).toContain(verdict.status)
})

test.each([
  ['deeper than the stack', `say('['.repeat(1e6) + ']'.repeat(1e6))`],
  [
    'a chain of 100,000 parts',
    `say(JSON.stringify(Array.from({ length: 1e5 }, (_, n) => n === 0 ? { kind: 1, id: 1, value: 2 } : [n + 1])))`,
  ],
  [
    'a matcher made by hand',
    `say([{ kind: 1, id: 2, value: 3 }, 'answer', 2, { asymmetricMatch: 4 }, ['Ref', 5], { id: 6, kind: 7, name: 8 }, 9, 'function', 'Function'])`,
  ],
  [
    'a thenable made by hand',
    `say([{ kind: 1, id: 2, value: 3 }, 'answer', 2, { then: 4 }, ['Ref', 5], { id: 6, kind: 7, name: 8 }, 9, 'function', 'then'])`,
  ],
  [
    'a value that refers to itself as an error',
    `say([{ kind: 1, id: 2, value: 3 }, 'answer', 2, ['Err', 3]])`,
  ],
  ['an error without anything', `say([{ kind: 1, id: 2, thrown: 3 }, 'thrown', 2, ['Err', 4], {}])`],
  [
    'a class by a dangerous name',
    `say([{ kind: 1, id: 2, thrown: 3 }, 'thrown', 2, ['Err', 4], { name: 5, base: 5, message: 5, stack: 5, own: 6 }, 'constructor', {}])`,
  ],
])('%s gives no credit.', async (_name, body) => {
  const verdict = await judgeWriter(body)
  expect(verdict.status).not.toBe('pass')
  expect(verdict.score.points).toBe(0)
})

test('Frames in two pieces, and many in one, are read as they were meant.', async () => {
  const answer = `const text = JSON.stringify([{ kind: 1, id: 2, value: 3 }, 'answer', 2, { status: 4 }, 204])
    const bytes = frame(text)
    write(3, bytes.subarray(0, 7))
    write(3, bytes.subarray(7))`
  expect(await judgeWriter(answer)).toMatchObject({ status: 'pass' })
})

test('A candidate can answer for itself, and nothing more: it reaches no callback that it was not given.', async () => {
  const verdict = await judgeWriter(
    `say([{ callback: 1, args: 2 }, 2, []], 4)`,
    `let calls = 0; const other = () => void calls++; await candidate().run(() => {}).catch(() => {}); expect(calls).toBe(1)`,
  )
  expect(verdict.status).toBe('crash')
})

test('Calling back without end ends at the limit.', async () => {
  const verdict = await course.judge({
    candidate: 'export const run = (callback) => { for (;;) callback() }',
    hiddenTest: `${header}
      check('holds', async () => { await expect(candidate().run(() => 1)).rejects.toThrow() })`,
    limits: { checkMs: 700 },
  })
  expect(verdict).toMatchObject({ status: 'timeout', score: { points: 0 } })
})

test('An argument of a callback that cannot cross is our error, even where the candidate swallows it.', async () => {
  const verdict = await course.judge({
    candidate: `export const run = (callback) => {
      try { callback(JSON.parse('{"__proto__":1}')) } catch {}
      return 'ran'
    }`,
    hiddenTest: `${header}
      check('holds', async () => expect(await candidate().run(() => 1)).toBe('ran'))`,
  })
  expect(verdict).toMatchObject({ status: 'blocked', score: { points: 0 } })
  expect(verdict.message).toContain('This is a limit of firedrill')
})
