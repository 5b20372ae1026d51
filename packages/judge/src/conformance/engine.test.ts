import { afterAll, expect, test } from 'vitest'
import { header, openTestCourse } from './course.ts'

const course = await openTestCourse()
afterAll(course.close)

const candidate = `
export const add = (a: number, b: number) => a + b
export const crash = () => process.exit(1)`

/** A hidden test with one check and one comparison. */
const hiddenTest = (sum: number, compare: string): string => `${header}
import { engine } from '@firedrill/judge/testing'
const { add, crash } = candidate<any>()
check('adds', async () => expect(await add(1, 2)).toBe(${sum}))
engine(async () => { ${compare} })`

const judge = async (compare: string, { sum = 3, engine = true } = {}) => {
  const verdict = await course.judge({ candidate, hiddenTest: hiddenTest(sum, compare), engine })
  return { status: verdict.status, points: verdict.score.points, engine: verdict.engine }
}

test('An engine that finds no difference agrees; the verdict is the same without it.', async () => {
  const agreed = await judge('return (await add(2, 2)) === 4 ? null : "four is not four"')
  expect(agreed).toEqual({ status: 'pass', points: 10, engine: { status: 'agrees', message: null } })
  expect(await judge('return null', { engine: false })).toEqual({
    status: 'pass',
    points: 10,
    engine: undefined,
  })
})

test.for([
  ['a difference', 'return "a is 1 to the lab, 2 to the engine"', 'a is 1 to the lab, 2 to the engine'],
  ['a comparison that throws', 'throw new Error("no scrape")', 'no scrape'],
  ['a candidate that ends meanwhile', 'await crash(); return null', 'ended the process'],
])('%s is told, and takes nothing from the verdict.', async ([, compare = '', message]) => {
  expect(await judge(compare)).toEqual({
    status: 'pass',
    points: 10,
    engine: { status: 'differs', message: expect.stringContaining(message ?? '') },
  })
})

test('An engine that is not on the machine is absent.', async () => {
  const error = `Object.assign(new Error('blocked: prometheus, apt-get install -y prometheus'), { name: 'FiredrillError' })`
  expect(await judge(`throw ${error}`)).toMatchObject({ status: 'pass', engine: { status: 'absent' } })
})

test('A candidate that fails is compared with nothing.', async () => {
  expect(await judge('return "never asked"', { sum: 4 })).toEqual({
    status: 'fail',
    points: 0,
    engine: undefined,
  })
})
