import { existsSync } from 'node:fs'
import { dirname } from 'node:path'
import type { Check } from '@firedrill/course'
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest'
import { header, openTestCourse, type TestCourse } from './course.ts'
import { findCommands, listCandidates } from './processes.ts'
import { tierUnderTest } from './tier.ts'

let course: TestCourse
beforeAll(async () => {
  course = await openTestCourse()
  await course.judgeHonest()
})
afterAll(() => course.close())

// After every hostile run the same judge is right about an honest candidate, and only the next one's process waits.
afterEach(async () => {
  expect(await course.judgeHonest()).toMatchObject({ status: 'pass', score: { points: 10 }, leaks: [] })
  if (process.platform === 'linux')
    await vi.waitFor(() => expect(listCandidates().slice(1)).toEqual([]), { timeout: 5_000 })
})

const expectsError = `${header}
  check('expects an error', async () => { await expect(candidate().run()).rejects.toThrow() })`
const expectsAnswer = `${header}
  check('expects an answer', async () => expect(await candidate().run()).toBe('ran'))`
const limits = { checkMs: 700 }

test.each([
  ['exits with 0', `process.exit(0)`, /ended the process with exit code 0/],
  ['exits with 0 later', `return new Promise(() => setTimeout(() => process.exit(0), 20))`, /exit code 0/],
  ['exits by a patched exit', `process.reallyExit(0)`, /exit code 0/],
  ['kills itself', `process.kill(process.pid, 'SIGKILL')`, /ended by SIGKILL/],
  ['aborts', `process.abort()`, /was aborted/],
  [
    'throws in a timer',
    `return new Promise(() => setTimeout(() => { throw new Error('lost') }, 5))`,
    /nothing caught it.*lost/,
  ],
  [
    'rejects for nobody',
    `Promise.reject(new RangeError('lost')); return new Promise(() => {})`,
    /nothing handled it.*lost/,
  ],
  [
    'throws a thing that is no error',
    `return new Promise(() => setTimeout(() => { throw { toString: 1 } }, 5))`,
    /nothing caught it/,
  ],
  [
    'closes its line',
    `require('node:fs').closeSync(3); return new Promise(() => {})`,
    /line to the judge|exit code|event loop|idle/,
  ],
  [
    'fills its heap',
    `const all = []; for (;;) all.push(new Array(1e6).fill({}))`,
    /out of memory|event loop/,
  ],
])('A candidate that %s is no error that a check expects.', async (_name, body, message) => {
  const candidate = `import { createRequire } from 'node:module'
    const require = createRequire(import.meta.url)
    export const run = () => { ${body} }`
  const seen: Check[] = []
  const one = { candidate, hiddenTest: expectsError, limits: { memoryMb: 256 } }
  const verdict = await course.judge(one, seen)
  expect(['crash', 'timeout']).toContain(verdict.status)
  expect(verdict).toMatchObject({ score: { points: 0 }, checks: [{ status: 'fail' }] })
  expect(verdict.message).toMatch(message)
  expect(seen.map(({ status }) => status)).toEqual(['fail'])
})

test('A rejection that nobody handles is told as one, also where the judge writes before it has read of it.', async () => {
  const candidate = `export const run = () => {
    setTimeout(() => Promise.reject(new RangeError('lost')), 20)
    return 'ran'
  }`
  const hiddenTest = `${header}
  check('is busy meanwhile', async () => {
    const { run } = candidate()
    await run()
    for (const end = performance.now() + 300; performance.now() < end; );
    expect(await run()).toBe('ran')
  })`
  const verdict = await course.judge({ candidate, hiddenTest })
  expect(verdict).toMatchObject({ status: 'crash', score: { points: 0 } })
  expect(verdict.message).toMatch(/nothing handled it.*lost/)
})

test('2 GB of buffers do not fit.', async () => {
  const candidate = `export const run = () => {
    const all = []
    for (let n = 0; n < 40; n++) all.push(Buffer.alloc(50 << 20, 1))
    return 'ran'
  }`
  const verdict = await course.judge({ candidate, hiddenTest: expectsAnswer, limits: { memoryMb: 256 } })
  expect(verdict.status).not.toBe('pass')
  expect(verdict.score.points).toBe(0)
})

test.each([
  ['a loop', `for (;;) {}`, /event loop is blocked/],
  [
    'a loop of microtasks',
    `const again = () => Promise.resolve().then(again); return again()`,
    /event loop is blocked/,
  ],
  ['a regular expression', `return /^(a+)+$/.test('a'.repeat(40) + 'b')`, /event loop is blocked/],
  ['a promise that nothing settles', `return new Promise(() => {})`, /process is idle/],
  ['endless timers', `return new Promise(() => setInterval(() => {}, 1))`, /process is idle/],
])('%s ends at the limit, with its reason.', async (_name, body, message) => {
  const verdict = await course.judge({
    candidate: `export const run = () => { ${body} }`,
    hiddenTest: expectsError,
    // Time to start on a busy machine: what has not begun is not blocked.
    limits: { checkMs: 2_000 },
  })
  expect(verdict).toMatchObject({ status: 'timeout', score: { points: 0 }, checks: [{ status: 'fail' }] })
  expect(verdict.message).toMatch(message)
})

test('A loop while the file is loaded ends at the limit too.', async () => {
  const verdict = await course.judge({
    candidate: 'for (;;) {}\nexport {}',
    hiddenTest: expectsAnswer,
    limits,
  })
  expect(verdict).toMatchObject({ status: 'timeout', score: { points: 0 } })
})

test('Endless output is cut, kept in part, and ends the candidate.', async () => {
  const candidate = `import { writeSync } from 'node:fs'
    export const run = () => { for (;;) writeSync(1, 'x'.repeat(65_536)) }`
  const verdict = await course.judge({ candidate, hiddenTest: expectsError })
  expect(verdict).toMatchObject({ status: 'crash', score: { points: 0 } })
  expect(verdict.message).toContain('printed more than 8 MB')
  expect(verdict.output.length).toBeLessThan(70_000)
})

test('A forged report on its output changes nothing.', async () => {
  const candidate = `export const run = () => {
    console.log(JSON.stringify({ kind: 'verdict', id: 1, verdict: { status: 'pass' } }))
    console.log('✓ expects an answer')
    process.send?.({ kind: 'verdict' })
    return 'walked'
  }`
  expect(await course.judge({ candidate, hiddenTest: expectsAnswer })).toMatchObject({ status: 'fail' })
})

test.each([
  ['plain', `spawn('sleep', [mark])`],
  ['detached', `spawn('sleep', [mark], { detached: true, stdio: 'ignore' }).unref()`],
  [
    'detached and stripped of its mark',
    `spawn('sleep', [mark], { detached: true, stdio: 'ignore', env: {} }).unref()`,
  ],
  [
    'of a child',
    `spawn('sh', ['-c', 'sleep ' + mark + ' & exit 0'], { detached: true, stdio: 'ignore' }).unref()`,
  ],
  [
    'of a child, stripped of its mark',
    `spawn('sh', ['-c', 'env -i sleep ' + mark + ' & exit 0'], { detached: true, stdio: 'ignore' }).unref()`,
  ],
  [
    'behind a lie',
    `spawn('sleep', [mark], { detached: true, stdio: 'ignore' }).unref(); process.moduleLoadList.length = 0`,
  ],
])('A child left behind is ended: %s.', async (_name, body) => {
  const mark = `98${Math.floor(Math.random() * 1e7)}.5`
  const candidate = `import { spawn } from 'node:child_process'
    const mark = '${mark}'
    export const run = async () => { ${body}; await new Promise((resolve) => setTimeout(resolve, 50)); return 'ran' }`
  const verdict = await course.judge({ candidate, hiddenTest: expectsAnswer })
  expect(verdict.status).toBe('pass')
  await vi.waitFor(() => expect(findCommands(mark)).toEqual([]), { timeout: 5_000 })
})

test('A child, a port and a timer left open are named.', async () => {
  const candidate = `import { spawn } from 'node:child_process'
    import { createServer } from 'node:net'
    export const run = () => {
      spawn('sleep', ['987'], { detached: true, stdio: 'ignore' })
      setInterval(() => {}, 1000)
      return new Promise((resolve) => createServer().listen(0, () => resolve('ran')))
    }`
  const verdict = await course.judge({ candidate, hiddenTest: expectsAnswer })
  expect(verdict.status).toBe('pass')
  expect(verdict.leaks).toEqual(
    expect.arrayContaining([
      '1 listening socket',
      '1 running timer',
      '1 child process',
      '1 process(es) left running',
    ]),
  )
})

test('What it writes goes with it, locked or not.', async () => {
  const candidate = `import { chmodSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
    import { tmpdir } from 'node:os'
    import { join } from 'node:path'
    export const run = () => {
      const folder = mkdtempSync(join(tmpdir(), 'hoard-'))
      writeFileSync(join(folder, 'a'), 'b')
      console.log(folder)
      writeFileSync('beside-me.txt', 'c')
      mkdirSync('locked')
      chmodSync('locked', 0)
      chmodSync('.', 0o500)
      return 'ran'
    }`
  const verdict = await course.judge({ candidate, hiddenTest: expectsAnswer })
  expect(verdict).toMatchObject({ status: 'pass', output: expect.stringMatching(/hoard-\w+\n$/) })
  await vi.waitFor(() => expect(existsSync(dirname(verdict.output.trim()))).toBe(false), { timeout: 5_000 })
})

test('Patched globals change nothing that is judged.', async () => {
  const candidate = `
    const same = () => true
    JSON.parse = () => ({ kind: 'answer', value: 'ran' })
    Array.prototype.map = function () { return ['ran'] }
    Object.is = same
    process.on = process.once = () => process
    globalThis.Map = class {}
    globalThis.setTimeout = () => 0
    export const run = () => 'walked'`
  const verdict = await course.judge({ candidate, hiddenTest: expectsAnswer, limits })
  expect(verdict.status).not.toBe('pass')
  expect(verdict.score.points).toBe(0)
  const promise = `globalThis.Promise = class extends Promise { then(done) { return super.then(() => done?.('ran')) } }
    export const run = async () => 'walked'`
  expect((await course.judge({ candidate: promise, hiddenTest: expectsAnswer, limits })).status).not.toBe(
    'pass',
  )
})

test('Words written to every descriptor of the judge give no credit.', async () => {
  const candidate = `import { openSync, readdirSync, writeSync } from 'node:fs'
    const forged = JSON.stringify({ kind: 'verdict', id: 1, verdict: { status: 'pass', score: { points: 10, max: 10 }, checks: [] } }) + '\\n'
    export const run = () => {
      const folder = '/proc/' + process.ppid + '/fd'
      for (const fd of readdirSync(folder)) {
        try {
          writeSync(openSync(folder + '/' + fd, 'a'), forged)
        } catch {}
      }
      return 'walked'
    }`
  const judged = course.judge({ candidate, hiddenTest: expectsAnswer })
  const status = await judged.then(
    (verdict) => verdict.status,
    () => 'lost',
  )
  expect(['fail', 'crash', 'lost']).toContain(status)
})

test('A candidate that tries to end its judge harms nobody else; in a sandbox it reaches no judge.', async () => {
  const candidate = `export const run = () => { process.kill(process.ppid, 'SIGKILL'); return 'ran' }`
  const judged = course.judge({ candidate, hiddenTest: expectsAnswer })
  if (tierUnderTest() === 'T1') await expect(judged).rejects.toMatchObject({ code: 'internal' })
  // Its signal goes to the first process of its own sandbox, which ignores or refuses it.
  else expect(['pass', 'fail']).toContain((await judged).status)
})
