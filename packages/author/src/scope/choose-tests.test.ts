import { expect, test } from 'vitest'
import { chooseTests } from './choose-tests.ts'

const packages = [
  { name: 'course', uses: [], tests: ['course/1', 'course/2', 'course/3', 'course/4'] },
  { name: 'judge', uses: ['course'], tests: ['judge/1', 'judge/2'] },
  { name: 'journal', uses: ['course'], tests: ['journal/1', 'journal/2'] },
  { name: 'session', uses: ['judge', 'journal'], tests: ['session/1'] },
  { name: 'cli', uses: ['session'], tests: ['cli/1'] },
]

const choose = (files: string[], { percent = 0, seed = '0000000a' } = {}) =>
  chooseTests(packages, { files, percent, seed })

test('A package is tested with all that import it, however far above.', () => {
  expect(choose(['packages/judge/src/judge.ts']).whole).toEqual(['judge', 'session', 'cli'])
  expect(choose(['packages/course/package.json', 'packages/cli/src/main.ts']).whole).toHaveLength(5)
})

test('Content and documents belong to the package that plays the course.', () => {
  for (const file of [
    'exercises/week1/day1/README.md',
    'solutions/week1/day1/x.ts',
    'docs/quality.md',
    'README.md',
  ])
    expect(choose([file]).whole, file).toEqual(['cli'])
})

test('What is neither package nor content belongs to all: the lockfile, tools, settings.', () => {
  for (const file of ['pnpm-lock.yaml', 'tools/tool.mjs', '.ci/run', 'vitest.config.ts'])
    expect(choose([file]).whole, file).toHaveLength(5)
})

const draw = (percent: number, seed?: string) => choose(['packages/cli/src/main.ts'], { percent, seed })

test('Of the other packages a seed draws a share, rounded up; the same one each time.', () => {
  expect(draw(0)).toEqual({ whole: ['cli'], drawn: [], others: 9 })
  expect(draw(25).drawn).toHaveLength(3)
  expect(draw(25)).toEqual(draw(25))
  expect(draw(100).drawn.toSorted()).toEqual(
    packages
      .slice(0, 4)
      .flatMap(({ tests }) => tests)
      .toSorted(),
  )
  const seeds = ['00000001', '00000002', '00000003', '00000004']
  expect(new Set(seeds.map((seed) => draw(25, seed).drawn.join())).size).toBeGreaterThan(1)
})

test('Nothing changed: only what is drawn.', () => {
  expect(choose([], { percent: 100 }).whole).toEqual([])
})
