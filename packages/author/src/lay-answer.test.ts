import { allItems } from '@firedrill/course'
import { readCourse, readText } from '@firedrill/course/read'
import { expect, test } from 'vitest'
import { copySamples, type SampleCourse } from './check/fixtures/copy-samples.ts'
import { layAnswer } from './lay-answer.ts'

const itemOf = ({ root }: SampleCourse, slug: string) => {
  const item = allItems(readCourse(root).course).find((one) => one.slug === slug)
  if (!item) throw new Error(`The samples have no ${slug}.`)
  return item
}

test('A wrong answer of a drill is the learner’s file, whatever its own name.', () => {
  using course = copySamples()
  const item = itemOf(course, 'error-ratio')
  layAnswer(course.root, item, 'wrong/counts-404')
  const laid = readText(course.root, 'work/day1/error-ratio.ts').text
  expect(laid).toBe(readText(course.root, `${item.solutionDir}/wrong/counts-404.ts`).text)
  expect(laid).not.toBe(readText(course.root, `${item.solutionDir}/solution.ts`).text)
})

test('An exercise gets all of its files, the solution’s where the answer has none.', () => {
  using course = copySamples()
  const item = itemOf(course, 'error-alarm')
  layAnswer(course.root, item, 'solution')
  for (const file of item.files) {
    const laid = readText(course.root, `work/day1/error-alarm/${file}`).text
    expect(laid).toBe(readText(course.root, `${item.solutionDir}/${file}`).text)
  }
})
