import { afterAll, beforeAll, expect, test } from 'vitest'
import { header, openTestCourse, type TestCourse } from './course.ts'

let course: TestCourse
beforeAll(async () => void (course = await openTestCourse()))
afterAll(() => course.close())

const asksRun = `${header}
  check('runs', async () => expect(await candidate().run()).toBe('ran'))`

test('A candidate may import its own files, the libraries of its week and Node itself.', async () => {
  const verdict = await course.judge({
    candidate: {
      'main.ts': `
        import { request } from 'undici'
        import { join } from 'node:path'
        import { word } from './parts/word.ts'
        import { word as same } from './parts/word.js'
        import { readFileSync } from 'fs'
        export const run = () => typeof request === 'function' && same === word && join(word, '') && readFileSync ? word : ''`,
      'parts/word.ts': `export const word = 'ran'`,
    },
    hiddenTest: asksRun,
  })
  expect(verdict).toMatchObject({ status: 'pass', message: null })
})

test.each([
  ['axios', `Cannot import "axios": week1 gives you undici and Node's own modules.`],
  ['undici/../vitest', 'Cannot import "undici/../vitest"'],
  ['/etc/hostname', 'Cannot import "/etc/hostname": it lies outside your own files.'],
  ['../../outside.ts', 'Cannot import "../../outside.ts": it lies outside your own files.'],
  ['./gone.ts', 'Cannot import "./gone.ts": there is no such file among yours.'],
])('An import of %s is refused with a sentence.', async (specifier, sentence) => {
  const verdict = await course.judge({
    candidate: `import '${specifier}'\nexport const run = () => 'ran'`,
    hiddenTest: asksRun,
  })
  expect(verdict.status).toBe('error')
  expect(verdict.message).toContain(sentence)
  expect(verdict.score.points).toBe(0)
})

test('The same imports are refused by require and in a worker thread.', async () => {
  const candidate = {
    'main.ts': `
      import { createRequire } from 'node:module'
      import { Worker } from 'node:worker_threads'
      export const required = () => createRequire(import.meta.url)('axios')
      export const work = () => new Promise((resolve) => {
        const worker = new Worker(new URL('./worker.ts', import.meta.url))
        worker.once('message', resolve)
        worker.once('error', (error) => resolve(error.message))
      })`,
    'worker.ts': `
      import { parentPort } from 'node:worker_threads'
      import('axios').catch((error) => parentPort.postMessage(error.message))`,
  }
  const verdict = await course.judge({
    candidate,
    hiddenTest: `${header}
      const sentence = /week1 gives you undici/
      check('require', async () => expect(candidate().required()).rejects.toThrow(sentence))
      check('worker', async () => expect(await candidate().work()).toMatch(sentence))`,
  })
  expect(verdict).toMatchObject({ status: 'pass', message: null })
})

test('Enums, parameter properties, decorators and accessors run.', async () => {
  const verdict = await course.judge({
    candidate: `
      enum Level { Info, Page = 'page' }
      const twice = (method: (n: number) => number, _context: ClassMethodDecoratorContext) =>
        function (this: unknown, n: number) { return method.call(this, n) * 2 }
      class Box {
        constructor(private readonly base: number, public name = 'box') {}
        @twice add(n: number): number { return this.base + n }
        accessor last = 0
        static { Box.made = 1 }
        static made = 0
      }
      namespace Inner { export const level = Level.Page }
      export const run = () => {
        using _handle = { [Symbol.dispose]() {} }
        return new Box(1).add(2) === 6 && Inner.level === 'page' ? 'ran' : 'no'
      }`,
    hiddenTest: asksRun,
  })
  expect(verdict).toMatchObject({ status: 'pass', message: null })
})

test('A driver reaches what no wire carries: shared memory and workers behind a gate.', async () => {
  const verdict = await course.judge({
    candidate: {
      'main.ts': `export const add = (cells: Int32Array) => { Atomics.add(cells, 1, 1) }`,
    },
    drivers: {
      'driver.ts': `
        import { Worker } from 'node:worker_threads'
        import { add } from './solution.ts'
        export const addHere = () => { const cells = new Int32Array(new SharedArrayBuffer(8)); add(cells); return cells[1] }
        export const addTogether = async (workers: number, times: number) => {
          const cells = new Int32Array(new SharedArrayBuffer(8))
          const all = Array.from({ length: workers }, () => new Worker(new URL('./driver-worker.ts', import.meta.url), { workerData: { cells, times } }))
          await Promise.all(all.map((worker) => new Promise((resolve) => worker.once('message', resolve))))
          Atomics.store(cells, 0, 1)
          Atomics.notify(cells, 0)
          await Promise.all(all.map((worker) => new Promise((resolve) => worker.once('exit', resolve))))
          return Atomics.load(cells, 1)
        }`,
      'driver-worker.ts': `
        import { parentPort, workerData } from 'node:worker_threads'
        import { add } from './solution.ts'
        parentPort.postMessage('ready')
        Atomics.wait(workerData.cells, 0, 0)
        for (let time = 0; time < workerData.times; time++) add(workerData.cells)`,
    },
    hiddenTest: `${header}
      const { addHere, addTogether } = driver('./driver.ts')
      check('here', async () => expect(await addHere()).toBe(1))
      check('together', async () => expect(await addTogether(4, 1000)).toBe(4000))
      check('a driver is none of the files', () => expect(Object.keys(files())).toEqual(['main.ts']))`,
  })
  expect(verdict).toMatchObject({ status: 'pass', message: null })
})

test('A file that does not parse, throws or is missing is an error with its place.', async () => {
  const [torn, thrown] = await Promise.all([
    course.judge({ candidate: 'export const run = (\n  =>', hiddenTest: asksRun }),
    course.judge({ candidate: `\nthrow new RangeError('at once')`, hiddenTest: asksRun }),
  ])
  expect(torn).toMatchObject({ status: 'error', checks: [{ status: 'fail' }] })
  expect(torn.message).toMatch(/^work\/day1\/case-\d+\.ts:2:3 /)
  expect(thrown.status).toBe('error')
  expect(thrown.message).toMatch(
    /^Your file does not load: RangeError: at once \(work\/day1\/case-\d+\.ts:2\)$/,
  )
})

test('A check that never ran, or asserted nothing, is no pass.', async () => {
  const candidate = `export const run = () => 'ran'`
  const skipped = await course.judge({
    candidate,
    hiddenTest: `${header}
      import { test } from 'vitest'
      test.skip('skipped', () => expect(1).toBe(1))
      check('runs', async () => expect(await candidate().run()).toBe('ran'))`,
  })
  expect(skipped).toMatchObject({ status: 'blocked', score: { points: 0 } })
  const silent = await course.judge({
    candidate,
    hiddenTest: `${header}check('says nothing', async () => { await candidate().run() })`,
  })
  expect(silent).toMatchObject({ status: 'fail', score: { points: 0 } })
})

test('Where the first failed check is to end the run, no further one runs; the run after it is whole.', async () => {
  const candidate = `export const run = () => 'ran'`
  const hiddenTest = `${header}
    const { run } = candidate<any>()
    check('first', async () => expect(await run()).toBe('ran'))
    check('second', async () => expect(await run()).toBe('walked'))
    check('third', async () => expect(await run()).toBe('crept'))`
  const statuses = async (bail: boolean) =>
    (await course.judge({ candidate, hiddenTest, bail })).checks.map((check) => check.status)
  expect(await statuses(true)).toEqual(['pass', 'fail', 'not-reached'])
  expect(await statuses(false)).toEqual(['pass', 'fail', 'fail'])
})

test('A verdict is about the item it was asked for, whatever was judged before.', async () => {
  const [one, other] = await Promise.all([
    course.judge({ candidate: `export const run = () => 'ran'`, hiddenTest: asksRun }),
    course.judge({ candidate: `export const run = () => 'walked'`, hiddenTest: asksRun }),
  ])
  expect([one.status, other.status]).toEqual(['pass', 'fail'])
  expect(one.item).not.toBe(other.item)
})
