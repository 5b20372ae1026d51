import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { bundle } from '@firedrill/bundle'
import { allItems } from '@firedrill/course'
import { readCourse } from '@firedrill/course/read'
import { expect, test } from 'vitest'
import { places } from '../check/fixtures/bad-fixture.ts'
import { copySamples, type SampleCourse } from '../check/fixtures/copy-samples.ts'
import { mutateCourse } from './mutate-course.ts'

const mutate = async (course: SampleCourse, slug = 'error-ratio') => {
  const target = allItems(readCourse(course.root).course).filter((item) => item.slug === slug)
  const bundleDir = await bundle()
  return mutateCourse({ root: course.root, bundleDir, target, seed: '00000000', jobs: 2 })
}

const test503 = 'await errorRatio([200, 503, 204, 200])'
const exemptions = `${places.drill}/mutants.yaml`
const reason = 'reason: The task shows a 503 and does not name the border.'

test('A behaviour that no check asks for is a survivor, shown as a diff.', async () => {
  using course = copySamples()
  const report = await mutate(course)
  expect(report).toMatchObject({ ok: false, problems: [] })
  const [item] = report.items
  expect(item).toMatchObject({ id: 'day1/error-ratio', exempt: 0, killed: (item?.mutants ?? 0) - 1 })
  expect(item?.survivors).toMatchObject([
    {
      file: 'error-ratio.ts',
      line: 3,
      original: 'status >= 500',
      replacement: 'status > 500',
      fate: 'survived',
      diff: [
        '-   const failed = statuses.filter((status) => status >= 500)',
        '+   const failed = statuses.filter((status) => status > 500)',
      ],
    },
  ])
})

test('A file that stays as the starter gave it has no mutants.', async () => {
  using course = copySamples()
  const before = await mutate(course, 'error-alarm')
  const given = readFileSync(join(course.root, places.exerciseSolution, 'window.ts'), 'utf8')
  course.write(`${places.exercise}/window.ts`, given)
  const after = await mutate(course, 'error-alarm')
  expect(before.items[0]?.mutants).toBeGreaterThan(after.items[0]?.mutants ?? 0)
  expect(after.items[0]?.mutants).toBeGreaterThan(0)
  expect(after.items[0]?.survivors.filter(({ file }) => file === 'window.ts')).toEqual([])
})

test('A better check kills it.', async () => {
  using course = copySamples()
  course.edit(`${places.drill}/hidden.test.ts`, test503, test503.replace('503', '500'))
  const report = await mutate(course)
  expect(report.items[0]?.survivors).toEqual([])
  expect(report.ok).toBe(true)
})

test('A reason exempts it, and an entry that means nothing or nothing alive is a problem.', async () => {
  using course = copySamples()
  course.write(
    exemptions,
    `exempt:
  - { mutant: status >= 500, becomes: status > 500, ${reason} }
  - { mutant: status >= 400, becomes: status > 400, ${reason} }
  - { mutant: status >= 500, becomes: status < 500, ${reason} }
`,
  )
  const report = await mutate(course)
  expect(report.items).toMatchObject([{ exempt: 1, survivors: [] }])
  expect(report.problems).toMatchObject([
    { file: exemptions, line: 3, message: 'the entry means no mutant of the solution.' },
    { file: exemptions, line: 4, message: 'the mutant of the entry is killed.' },
  ])
  expect(report.ok).toBe(false)
})

test('Where one entry does not read, only that is told: nothing is judged without the others.', async () => {
  using course = copySamples()
  course.write(
    exemptions,
    `exempt:
  - { mutant: status >= 500, becomes: status > 500, ${reason} }
  - { mutant: status >= 500, becomes: status < 500, why: to be told }
`,
  )
  const report = await mutate(course)
  expect(report).toMatchObject({ ok: false, items: [] })
  expect(report.problems).toMatchObject([
    { rule: 'schema', file: exemptions, line: 3, field: 'exempt.1.reason' },
    { rule: 'schema', file: exemptions, line: 3, field: 'exempt.1' },
  ])
})

test('A mutant that never ends is killed by its limit.', async () => {
  using course = copySamples()
  course.edit(
    `${places.drill}/solution.ts`,
    '  const failed',
    '  for (let left = 2; left > 0; left -= 1);\n  const failed',
  )
  const report = await mutate(course)
  expect(report.items[0]?.survivors.map((one) => one.replacement)).not.toContain('left += 1')
  expect(report.items[0]?.limitMs).toBeGreaterThanOrEqual(2_000)
})

test('A solution that does not pass is not mutated.', async () => {
  using course = copySamples()
  course.edit(`${places.drill}/solution.ts`, '>= 500', '>= 400')
  const report = await mutate(course)
  expect(report).toMatchObject({ ok: false, items: [] })
  expect(report.problems).toMatchObject([
    {
      rule: 'solution-passes',
      file: `${places.drill}/solution.ts`,
      fix: 'Mend it first: pnpm author check error-ratio',
    },
  ])
})

test('Each file of an exercise is mutated.', async () => {
  using course = copySamples()
  const report = await mutate(course, 'error-alarm')
  const [item] = report.items
  expect(item?.mutants).toBeGreaterThan(5)
  expect(new Set(item?.survivors.map((one) => one.file)).size).toBeLessThanOrEqual(2)
})
