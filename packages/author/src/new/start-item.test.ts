import { bundle } from '@firedrill/bundle'
import { allItems, FiredrillError } from '@firedrill/course'
import { readCourse, readText } from '@firedrill/course/read'
import { expect, test } from 'vitest'
import { checkCourse } from '../check/check-course.ts'
import { copySamples, type SampleCourse } from '../check/fixtures/copy-samples.ts'
import { mark } from './mark.ts'
import { newKinds } from './scaffold.ts'
import { startItem } from './start-item.ts'

const check = async ({ root }: SampleCourse) => {
  const target = allItems(readCourse(root).course).filter((item) => item.slug === 'greeting')
  return checkCourse({ root, bundleDir: await bundle(), target, seed: '0000000a', repeats: 1, jobs: 1 })
}

test.for(newKinds)('A new %s lacks nothing but words, and the check says which and where.', async (kind) => {
  using course = copySamples()
  const files = startItem(course.root, { kind, day: 'day1', slug: 'greeting' })
  const { problems } = await check(course)
  expect([...new Set(problems.map((one) => one.rule))], JSON.stringify(problems)).toEqual(['unwritten'])
  expect(new Set(problems.map((one) => one.file)).isSubsetOf(new Set(files))).toBe(true)
  expect(problems.every((one) => /^Write here: \S.*\.$/.test(one.fix))).toBe(true)
})

test('Once every word is written, a new drill is good.', async () => {
  using course = copySamples()
  for (const file of startItem(course.root, { kind: 'drill', day: 'day1', slug: 'greeting' })) {
    const { text } = readText(course.root, file)
    course.write(file, (text ?? '').replaceAll(mark, 'Say'))
  }
  expect((await check(course)).problems).toEqual([])
})

test('Nothing is written over what is there, nor into a day that is not.', () => {
  using course = copySamples()
  const start = (day: string, slug: string) => () => startItem(course.root, { kind: 'drill', day, slug })
  expect(start('day2', 'greeting')).toThrow('There is no day "day2".')
  expect(start('day1', 'error-ratio')).toThrow('"error-ratio" is taken.')
  expect(start('day1', 'Greeting')).toThrow('"Greeting" is no slug.')
  course.write('exercises/week1-samples/day1-samples/greeting.ts', 'mine')
  expect(start('day1', 'greeting')).toThrow(FiredrillError)
  expect(readText(course.root, 'exercises/week1-samples/day1-samples/greeting.ts').text).toBe('mine')
  expect(allItems(readCourse(course.root).course)).toHaveLength(2)
})
