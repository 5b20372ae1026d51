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

/** Judges a candidate whose `run` gives an expression, against assertions about it, each a check. */
const judgeValue = (expression: string, ...assertions: string[]) =>
  judgeWithin(limits, expression, assertions)

const limits = { checkMs: 1_500, wallMs: 6_000 }

const judgeWithin = (within: typeof limits, expression: string, assertions: string[]) =>
  course.judge({
    candidate: `class Box { ok = true; message = 'refused'; list = ['a'] }
      export const run = () => ${expression}
      export const fails = () => { throw ${expression} }`,
    hiddenTest: `${header}
      const { run, fails } = candidate()
      ${assertions.map((assertion) => `check('holds', async () => { ${assertion} })`).join('\n')}`,
    limits: within,
  })

test.each([
  [
    'an object that claims to match',
    `({ $$typeof: Symbol.for('jest.asymmetricMatcher'), asymmetricMatch: () => true })`,
  ],
  ['the same without a symbol', `({ asymmetricMatch: () => true, toAsymmetricMatcher: () => 'Any' })`],
  ['a nested matcher', `({ status: { asymmetricMatch: () => true } })`],
  ['a list with a matcher', `[{ asymmetricMatch: () => true }]`],
  ['an object that claims to be JSON', `({ toJSON: () => ({ status: 204 }) })`],
  ['an object with its own equality', `({ nodeType: 1, nodeName: 'A', isEqualNode: () => true })`],
  ['an instance whose fields lie', `Object.assign(new Box(), { constructor: Object, status: 204 })`],
  ['a proxy that agrees', `new Proxy({}, { get: () => 204, has: () => true })`],
  ['a proxy of a function', `new Proxy(() => 204, {})`],
  ['a lying immutable', `({ '@@__IMMUTABLE_ITERABLE__@@': true, '@@__IMMUTABLE_KEYED__@@': true, size: 1 })`],
  ['a then that never calls', `({ then: () => {} })`],
  ['an object named like a record', `({ __proto__: { status: 204 } })`],
  ['a symbol', `Symbol('204')`],
  ['a weak map', `new WeakMap()`],
  ['nothing', `undefined`],
])('%s equals no expected record.', async (_name, expression) => {
  const verdict = await judgeValue(
    expression,
    `expect(await run()).toEqual({ status: 204 })`,
    `expect(await run()).toMatchObject({ status: 204 })`,
    `expect({ status: await run() }).toEqual({ status: 204 })`,
    `expect([await run()]).toContainEqual({ status: 204 })`,
    `expect(await run()).toBe(204)`,
  )
  expect(verdict.checks.filter(({ status }) => status === 'pass')).toEqual([])
  expect(verdict).toMatchObject({ score: { points: 0 } })
  expect(verdict.checks).toHaveLength(5)
})

test.each([
  ['an instance with a message', 'new Box()'],
  ['a proxy', `new Proxy({}, { get: () => 'refused', has: () => true })`],
  ['a function', `Object.assign(() => {}, { message: 'refused' })`],
  ['a string', `'refused'`],
  ['null', 'null'],
  ['an empty list', '[]'],
  ['an aggregate of nothing', 'new AggregateError([])'],
])('Throwing %s is not throwing the expected error.', async (_name, expression) => {
  const verdict = await judgeValue(
    expression,
    `await expect(fails()).rejects.toThrow(/refused by the limit/)`,
  )
  expect(verdict).toMatchObject({ status: 'fail', score: { points: 0 } })
  const text = await judgeValue(expression, `await expect(fails()).rejects.toThrow('refused by the limit')`)
  expect(text).toMatchObject({ status: 'fail', score: { points: 0 } })
})

test.each([
  `expect((await run()).ok).toBeTruthy()`,
  `expect((await run()).gone).toBeDefined()`,
  `expect((await run()).ok).not.toBe(false)`,
  `if (!(await run()).ok) throw new Error('no'); expect(1).toBe(1)`,
  `expect((await run()).ok).toBe(true)`,
  `expect((await run()).list.includes('a')).toBe(true)`,
  `expect((await run()).list > 3).toBe(true)`,
])(
  'A live object that a test took for a record is our fault, never a pass or a fail: %s',
  async (assertion) => {
    const verdict = await judgeValue('new Box()', assertion)
    expect(verdict).toMatchObject({ status: 'blocked', score: { points: 0 } })
    expect(verdict.message).toContain('This is a fault of the item, not of your code')
  },
)

const deep = (depth: number): string =>
  `(() => { let value = 1; for (let n = 0; n < ${depth}; n++) value = { value }; return value })()`

test.each([
  ['200 levels', deep(200)],
  ['100,000 levels', deep(100_000)],
  [
    'levels hidden behind a short way',
    `(() => { const all = []; let last = {}; for (let n = 0; n < 500; n++) { all.unshift(last); last = { last } } return all })()`,
  ],
  ['a huge sparse array', `Object.assign([], { 4294967290: 1 })`],
  ['10 MB of text', `'x'.repeat(10_000_000)`],
  ['a key that is __proto__', `JSON.parse('{"__proto__":1}')`],
  [
    'a list that unfolds without end',
    `(() => { let part = [1]; for (let n = 0; n < 40; n++) part = [part, part, part]; return part })()`,
  ],
])('%s cannot cross, and that is our error.', async (_name, expression) => {
  const verdict = await judgeValue(expression, `expect(await run()).toBe('anything')`)
  expect(verdict).toMatchObject({ status: 'blocked', score: { points: 0 } })
  expect(verdict.message).toContain('This is a limit of firedrill, not a fault of yours')
  const swallowed = await judgeValue(expression, `await run().catch(() => {}); expect(1).toBe(1)`)
  expect(swallowed).toMatchObject({ status: 'blocked', score: { points: 0 } })
})

test('A getter that throws is the error that it throws.', async () => {
  const verdict = await judgeValue(
    `({ get status() { throw new RangeError('hidden') } })`,
    `await expect(run()).rejects.toThrow('hidden')`,
  )
  expect(['pass', 'blocked']).toContain(verdict.status)
})

test.each([
  ['a stack that throws', `Object.defineProperty(new Error('a'), 'stack', { get() { throw 1 } })`],
  ['a message that is a number', `Object.assign(new Error('a'), { message: 7 })`],
  ['a message of 3 MB', `new Error('m'.repeat(3e6))`],
  ['a stack that tires a search', `Object.assign(new Error('a'), { stack: 'work/'.repeat(1e6) })`],
  [
    'a field that throws',
    `Object.defineProperty(new Error('a'), 'code', { enumerable: true, get() { throw 1 } })`,
  ],
  [
    'a cause of itself',
    `(() => { const error = new Error('a'); error.cause = error; error.all = [error]; return error })()`,
  ],
  [
    'options for printing',
    `Object.assign(new Error('a'), { showDiff: true, expected: 1, actual: 1, diffOptions: { maxDepth: Infinity } })`,
  ],
  ['a name of our own', `Object.assign(new Error('a'), { name: 'Breach', status: 'pass' })`],
  ['the mark of a skipped test', `Object.assign(new Error('a'), { code: 'VITEST_PENDING', taskId: '1' })`],
])('An error with %s fails the check it ends.', async (_name, expression) => {
  const verdict = await judgeValue(expression, `await fails(); expect(1).toBe(1)`)
  expect(verdict).toMatchObject({ status: 'fail', score: { points: 0 } })
  expect(verdict.checks[0]?.message?.length ?? 0).toBeLessThan(5_000)
})

test('A comparison that never ends is ended by the wall limit.', async () => {
  const assertion = `expect(await run()).toBe('a'); for (;;) {}`
  const verdict = await judgeWithin({ checkMs: 500, wallMs: 1_500 }, `'a'`, [assertion])
  expect(verdict).toMatchObject({ status: 'timeout', score: { points: 0 } })
  expect(verdict.message).toContain('longer than 1.5 s')
})

test('What a test passes and we cannot carry is our error too.', async () => {
  const callback = await course.judge({
    candidate: `export const run = (ask) => ask()`,
    hiddenTest: `${header}
      check('asks', async () => expect(await candidate().run(() => new (class Local {})())).toBe(1))`,
  })
  expect(callback.status).toBe('blocked')
  const argument = await course.judge({
    candidate: `export const run = (value) => value`,
    hiddenTest: `${header}
      check('asks', async () => expect(await candidate().run(Symbol('a'))).toBe(1))`,
  })
  expect(argument.status).toBe('blocked')
})
