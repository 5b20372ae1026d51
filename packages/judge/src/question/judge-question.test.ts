import { join } from 'node:path'
import { root as repository } from '@firedrill/bundle'
import {
  allItems,
  type AnswerKey,
  isQuestion,
  type Question,
  seedFrom,
  type Verdict,
} from '@firedrill/course'
import { requireCourse } from '@firedrill/course/read'
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { instanceOf } from './instance.ts'
import { judgeQuestion } from './judge-question.ts'
import { loadQuestion } from './load-question.ts'
import { describeAnswer, rightAnswer, sortByConstraints } from './right-answer.ts'

const root = join(repository, 'packages/author/samples/questions')
const items = allItems(requireCourse(root)).filter(isQuestion)
const seed = '0000002a'

const load = (slug: string): { question: Question; key: AnswerKey } => {
  const item = items.find((one) => one.slug === slug)
  if (!item) throw new Error(`The samples have no ${slug}.`)
  return loadQuestion(root, item)
}
const judge = (slug: string, given: Parameters<typeof judgeQuestion>[2], used = seed): Verdict => {
  const { question, key } = load(slug)
  return judgeQuestion(question, key, given, { seed: used, repeat: 'again' })
}
const told = (verdict: Verdict): (string | null | undefined)[] => [
  verdict.status,
  verdict.checks[0]?.misconception,
]

test.for(items.map((item) => item.slug))('The right answer to %s passes with all its points.', (slug) => {
  const { question, key } = load(slug)
  const verdict = judge(slug, rightAnswer(question, key, seed))
  expect(verdict).toMatchObject({ item: `day6/${slug}`, status: 'pass', seed, tier: 'T1', repeat: 'again' })
  expect(verdict.score).toEqual({ points: question.item.points, max: question.item.points })
  expect(verdict.checks).toMatchObject([{ title: question.item.title, status: 'pass', message: null }])
})

test('Of every variant and 500 seeds the right answer passes, and each wrong formula fails with its own sentence.', () => {
  const numbers = items.filter((item) => item.kind === 'number')
  expect(numbers.length).toBeGreaterThan(1)
  for (const { slug } of numbers) {
    const { question, key } = load(slug)
    for (let index = 0; index < 500; index++) {
      const used = seedFrom([slug, index])
      const instance = instanceOf(key, used)
      if (!instance) throw new Error('A number has an instance.')
      const at = { seed: used, repeat: '' }
      expect(judgeQuestion(question, key, instance.answer, at).status).toBe('pass')
      for (const wrong of instance.wrong) {
        expect(Math.abs(wrong.answer - instance.answer)).toBeGreaterThan(instance.tolerance)
        expect(told(judgeQuestion(question, key, wrong.answer, at))).toEqual(['fail', wrong.sentence])
      }
    }
  }
})

test('The same answer and seed give the same verdict, whatever they are.', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...items.map((item) => item.slug)),
      fc.oneof(fc.string(), fc.double(), fc.array(fc.constantFrom('a', 'b', 'c', 'd'))),
      fc.integer({ min: 0 }),
      (slug, given, number) => {
        const used = seedFrom([number])
        const verdict = judge(slug, given, used)
        expect(judge(slug, given, used)).toEqual(verdict)
        expect(['pass', 'fail', 'error']).toContain(verdict.status)
        expect(verdict.score.points).toBe(verdict.status === 'pass' ? verdict.score.max : 0)
      },
    ),
  )
})

test('A wrong option fails with its sentence, and no failure gives the right answer away.', () => {
  const wrong = judge('page-on-burn', 'c')
  expect(told(wrong)).toEqual(['fail', 'By then the budget is gone, and the page saves nothing.'])
  expect(wrong.score.points).toBe(0)
  expect(wrong.checks[0]).toMatchObject({ expected: null, actual: 'c' })
  for (const { slug } of items) {
    const { question, key } = load(slug)
    const verdict = judge(slug, null)
    expect(verdict.status).toBe('fail')
    expect(JSON.stringify(verdict)).not.toContain(describeAnswer(question, key, seed))
  }
})

test('Of several letters, what does not belong is told before what is missing.', () => {
  expect(judge('what-to-count', 'c, a').status).toBe('pass')
  expect(judge('what-to-count', ['a', 'c']).status).toBe('pass')
  expect(told(judge('what-to-count', 'ab'))[1]).toContain('A machine asked.')
  expect(told(judge('what-to-count', 'a'))[1]).toContain('The service did what it should.')
})

test('A number is right up to its tolerance, however it is written in binary, and no further.', () => {
  const { question } = load('blast-radius')
  const instance = { values: {}, answer: 43.2, tolerance: 0.1, wrong: [], worked: '' }
  const judgeNumber = (given: string): Verdict =>
    judgeQuestion(question, { kind: 'number', variant: () => instance }, given, { seed, repeat: '' })
  expect(['43.1', '43.3', '43,2'].map((given) => judgeNumber(given).status)).toEqual(['pass', 'pass', 'pass'])
  expect(['43.09', '43.31'].map((given) => told(judgeNumber(given)))).toEqual([
    ['fail', null],
    ['fail', null],
  ])
})

test('Any order that keeps all constraints is right, and a broken one has its sentence.', () => {
  const { question, key } = load('first-steps')
  if (key.kind !== 'order') throw new Error('It is an order.')
  const free: AnswerKey = { kind: 'order', before: key.before.slice(0, 2) }
  const at = { seed, repeat: '' }
  for (const order of ['cbad', 'cbda', 'dcba', 'c d b a']) {
    expect(judgeQuestion(question, free, order, at).status).toBe('pass')
  }
  expect(told(judge('first-steps', 'c a b d'))).toEqual(['fail', 'Users wait while you read logs.'])
  expect(
    sortByConstraints(
      ['a', 'b'],
      [
        { first: 'a', second: 'b' },
        { first: 'b', second: 'a' },
      ],
    ),
  ).toEqual([])
})

test('A text is compared without its case and spaces, unless they are asked for.', () => {
  const { question, key } = load('retry-header')
  expect(judge('retry-header', '  retry-AFTER ').status).toBe('pass')
  expect(told(judge('retry-header', 'cache-control'))[1]).toContain('how long an answer stays fresh')
  const at = { seed, repeat: '' }
  const exact = { ...key, isExact: true } as AnswerKey
  expect(judgeQuestion(question, exact, 'retry-after', at).status).toBe('fail')
  expect(judgeQuestion(question, exact, 'Retry-After', at).status).toBe('pass')
})

test.for([
  ['page-on-burn', 'z', '"z" is no letter of an option. Answer with one letter: a, b or c.'],
  ['page-on-burn', 'a b', 'more than one letter'],
  ['page-on-burn', ' ', 'The answer is empty.'],
  ['what-to-count', 'a a', 'names a twice'],
  ['first-steps', 'c b a', 'leaves out 1 of the letters'],
  ['blast-radius', 'abc', '"abc" is no number. Answer with a number of pods'],
  ['blast-radius', '8 nodes', 'the answer is counted in pods'],
] as const)('To %s "%s" is no answer, and the message says what is.', ([slug, given, says]) => {
  const verdict = judge(slug, given)
  expect(verdict).toMatchObject({ status: 'error', score: { points: 0 } })
  expect(verdict.checks).toMatchObject([{ status: 'not-reached', misconception: null }])
  expect(verdict.message).toContain(says)
})
