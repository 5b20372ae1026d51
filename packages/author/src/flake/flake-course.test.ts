import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { bundle } from '@firedrill/bundle'
import { allItems } from '@firedrill/course'
import { readCourse } from '@firedrill/course/read'
import { expect, test } from 'vitest'
import { places } from '../check/fixtures/bad-fixture.ts'
import { copySamples, type SampleCourse } from '../check/fixtures/copy-samples.ts'
import { flakeCourse, type FlakeOptions } from './flake-course.ts'

const plan = { seed: '0000000a', runs: 6, jobs: 2, isLoaded: false, answers: 'right' } as const

const flakeOne = async (course: SampleCourse, options: Partial<FlakeOptions> = {}) => {
  const target = allItems(readCourse(course.root).course).filter((item) => item.slug === 'error-ratio')
  const report = await flakeCourse({
    root: course.root,
    bundleDir: await bundle(),
    target,
    ...plan,
    ...options,
  })
  const [item] = report.items
  if (!item) throw new Error('No item was run.')
  return { report, item }
}

test('Correct answers that always pass have no flake, and times.', async () => {
  using course = copySamples()
  const { report, item } = await flakeOne(course, { isLoaded: true })
  expect(report).toMatchObject({ version: 1, isLoaded: true })
  expect(item).toMatchObject({ id: 'day1/error-ratio', runs: 6, flakes: [], blocked: null, budgetMs: 300 })
  expect(item.rateBound).toBeCloseTo(1 - 0.05 ** (1 / 6), 9)
  expect(item.aloneMs).toBeGreaterThan(0)
  expect(item.p95Ms).toBeGreaterThanOrEqual(item.medianMs ?? Infinity)
})

/** Has one of the hidden test's checks fail by chance, with this probability. */
const rollDice = (course: SampleCourse, odds: number): void => {
  const hiddenTest = `${places.drill}/hidden.test.ts`
  course.edit(hiddenTest, 'candidate, check', 'candidate, check, random')
  course.edit(
    hiddenTest,
    'const ratio = await errorRatio([])',
    `const ratio = random() < ${odds} ? 'tails' : await errorRatio([])`,
  )
}

test('A hidden test that rolls dice is caught, and its seed repeats it.', async () => {
  using course = copySamples()
  rollDice(course, 0.5)
  const { report, item } = await flakeOne(course, { runs: 12 })
  expect(report.ok).toBe(false)
  expect(item.flakes.length).toBeGreaterThan(0)
  expect(item.flakes.length).toBeLessThan(12)
  const [flake] = item.flakes
  expect(flake).toMatchObject({ status: 'fail', check: 'no answers have no ratio' })
  expect(flake?.repeat).toBe(`pnpm author flake error-ratio --repeat ${flake?.seed}`)
  const again = await flakeOne(course, { runs: 2, only: flake?.seed })
  expect(again.item.flakes.map((one) => one.seed)).toEqual([flake?.seed, flake?.seed])
})

test('Wrong answers that are judged alike every time have no flake; dice are told, with what most runs say.', async () => {
  using course = copySamples()
  const { item } = await flakeOne(course, { answers: 'wrong', runs: 3 })
  const wrong = readdirSync(join(course.root, places.drill, 'wrong')).length
  expect(item).toMatchObject({ runs: 3 * (wrong + 1), flakes: [], aloneMs: null })
  rollDice(course, 0.1)
  const swaying = await flakeOne(course, { answers: 'wrong', runs: 20 })
  expect(swaying.report.ok).toBe(false)
  const [flake] = swaying.item.flakes
  expect(flake?.check).toBe('no answers have no ratio')
  expect(flake?.message).toMatch(/^Of most runs it is "pass", of this one "fail"\. /)
  expect(flake?.repeat).toBe(`pnpm author flake error-ratio --wrong --repeat ${flake?.seed}`)
})

test('What the machine lacks is no flake, and no run.', async () => {
  using course = copySamples()
  course.edit(places.manifest, 'par: 2m', 'par: 2m\n    needs: [no-such-program]')
  const { report, item } = await flakeOne(course)
  expect(report.ok).toBe(false)
  expect(item).toMatchObject({ runs: 0, flakes: [], rateBound: null, aloneMs: null })
  expect(item.blocked).toBe('blocked: no-such-program, apt-get install -y no-such-program')
})

test('An aborted series rejects with the reason, and its load is gone.', async () => {
  using course = copySamples()
  const controller = new AbortController()
  let runs = 0
  const flaking = flakeOne(course, {
    isLoaded: true,
    signal: controller.signal,
    onProgress: ({ total }) => {
      if (total === 6 && ++runs === 2) controller.abort(new Error('enough'))
    },
  })
  await expect(flaking).rejects.toThrow('enough')
})
