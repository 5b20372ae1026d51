import { allItems } from '@firedrill/course'
import { readCourse } from '@firedrill/course/read'
import { expect, test } from 'vitest'
import { places } from './fixtures/bad-fixture.ts'
import { badManifests } from './fixtures/bad-manifests.ts'
import { badQuestions } from './fixtures/bad-questions.ts'
import { badTrees } from './fixtures/bad-trees.ts'
import { badWords } from './fixtures/bad-words.ts'
import { copyQuestions, copySamples } from './fixtures/copy-samples.ts'
import { readMaterial } from '../material/read-material.ts'
import { findStaticProblems } from './rules/find-static-problems.ts'

test('The sample course has no problem that can be seen without judging.', () => {
  using course = copySamples()
  expect(findStaticProblems(readMaterial(course.root))).toEqual([])
})

test.for([...badManifests, ...badTrees, ...badWords])(
  'The check catches $how, by the rule $rule',
  (fixture) => {
    using course = copySamples()
    fixture.spoil(course)
    const problems = findStaticProblems(readMaterial(course.root))
    expect(problems.map((problem) => problem.rule)).toEqual([fixture.rule])
    expect(problems[0]?.file).toBe(fixture.file)
    if (fixture.line !== undefined) expect(problems[0]?.line).toBe(fixture.line)
    expect(problems[0]?.message).toContain(fixture.says)
    expect(problems[0]?.fix).toContain(fixture.mend)
  },
)

test('The sample questions have no problem.', () => {
  using course = copyQuestions()
  const material = readMaterial(course.root)
  expect(material.items.map((one) => one.item.kind)).toEqual([
    'choice',
    'multi',
    'number',
    'number',
    'order',
    'text',
    'reflect',
  ])
  expect(findStaticProblems(material)).toEqual([])
})

test.for(badQuestions)('The check catches $how, by the rule $rule', (fixture) => {
  using course = copyQuestions()
  fixture.spoil(course)
  const problems = findStaticProblems(readMaterial(course.root))
  expect([...new Set(problems.map((problem) => problem.rule))], JSON.stringify(problems)).toEqual([
    fixture.rule,
  ])
  expect(problems[0]?.file).toBe(fixture.file)
  if (fixture.line !== undefined) expect(problems[0]?.line).toBe(fixture.line)
  expect(problems[0]?.message).toContain(fixture.says)
  expect(problems[0]?.fix).toContain(fixture.mend)
})

test('The tour is checked as a day of its own, and what lies beside its solutions is found.', () => {
  using course = copyQuestions()
  const questions = 'week2-questions/day6-questions'
  course.rename(`exercises/${questions}`, 'exercises/tour')
  course.rename(`solutions/${questions}`, 'solutions/tour')
  course.remove('exercises/week2-questions')
  course.remove('solutions/week2-questions')
  course.write('exercises/tour/package.json', '{}')
  course.write('solutions/tour/nothing/answer.yaml', '')
  const material = readMaterial(course.root)
  expect(material.items.map((one) => one.item.id)).toContain('tour/first-steps')
  expect(findStaticProblems(material).map(({ rule, file }) => [rule, file])).toEqual([
    ['mirror-item', 'solutions/tour/nothing'],
  ])
})

test('All problems are reported at once.', () => {
  using course = copySamples()
  const fixtures = [...badTrees, ...badWords].filter(({ rule }) =>
    ['also-count', 'lesson-section', 'import-outside', 'debrief-source'].includes(rule),
  )
  for (const fixture of fixtures.slice(0, 4)) fixture.spoil(course)
  const rules = findStaticProblems(readMaterial(course.root)).map((problem) => problem.rule)
  expect(rules.toSorted()).toEqual(['also-count', 'debrief-source', 'import-outside', 'lesson-section'])
})

test('Files where folders should be, and folders where files should be, are problems and no stack traces.', () => {
  using course = copySamples()
  const { drill, exerciseSolution } = places
  course.remove(`${drill}/wrong`)
  course.write(`${drill}/wrong`, '')
  course.remove(`${drill}/solution.ts`)
  course.write(`${drill}/solution.ts/index.ts`, '')
  course.remove(exerciseSolution)
  course.write(exerciseSolution, '')
  const problems = findStaticProblems(readMaterial(course.root))
  expect(problems.map(({ rule, file }) => [rule, file])).toEqual([
    ['readable', `${drill}/solution.ts`],
    ['solution-file', `${drill}/solution.ts`],
    ['wrong-count', `${drill}/wrong`],
    ['mirror-solution', exerciseSolution],
  ])
})

test('With a target, what belongs to other items is not reported.', () => {
  using course = copySamples()
  course.remove(`${places.drill}/also`)
  course.remove(`${places.exerciseSolution}/also`)
  course.write('solutions/week1-samples/day1-samples/nothing/solution.ts', '')
  const [item] = allItems(readCourse(course.root).course)
  const problems = findStaticProblems(readMaterial(course.root, item && [item]))
  expect(problems.map(({ rule, file }) => [rule, file])).toEqual([['also-count', `${places.drill}/also`]])
})
