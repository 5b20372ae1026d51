import { join } from 'node:path'
import { formatProblem } from '@firedrill/course'
import { readCourse } from '@firedrill/course/read'
import { expect, test } from 'vitest'
import { readMaterial } from '../../material/read-material.ts'
import { addFire, badFires } from '../fixtures/bad-fires.ts'
import { copySamples } from '../fixtures/copy-samples.ts'
import { findStaticProblems } from '../rules/find-static-problems.ts'
import { readFire } from '@firedrill/fire/read'
import { checkFires, findFireProblems, runFires } from './check-fires.ts'

const repository = join(import.meta.dirname, '../../../../..')
const seed = '0000000a'

test('Every fire drill of this course burns, is mended by its reference and by no wrong way.', () => {
  const problems = checkFires(repository, readCourse(repository).course, { seed })
  expect(problems.map(formatProblem)).toEqual([])
})

test('A course without a fire drill has no problem with it.', () => {
  using course = copySamples()
  expect(checkFires(course.root, readCourse(course.root).course, { seed })).toEqual([])
})

test('Faults mirror a fire drill, and are stray without one.', () => {
  using course = copySamples()
  addFire(course)
  expect(findStaticProblems(readMaterial(course.root))).toEqual([])
  course.remove('exercises/week1-samples/fire.yaml')
  expect(findStaticProblems(readMaterial(course.root))).toMatchObject([
    { rule: 'mirror-item', file: 'solutions/week1-samples/fire' },
  ])
})

test.for(badFires)('The check catches $how, by the rule $rule', (fixture) => {
  using course = copySamples()
  addFire(course)
  fixture.spoil(course)
  const [week] = readCourse(course.root).course.weeks
  if (!week) throw new Error('The sample course has a week.')
  const { found, problems: unread } = readFire(course.root, week)
  const seen = found ? findFireProblems(week, found) : unread
  // Only what was spoiled is run: the others take as long.
  const problems = seen.length > 0 || !found ? seen : runFires(week, found, seed, fixture.file)
  expect([...new Set(problems.map(({ rule }) => rule))], JSON.stringify(problems)).toEqual([fixture.rule])
  expect(problems[0]?.file).toBe(fixture.file)
  expect(problems[0]?.message).toContain(fixture.says)
  expect(problems[0]?.fix).toContain(fixture.mend)
})
