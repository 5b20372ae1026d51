import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { bundle, root as repository } from '@firedrill/bundle'
import {
  allItems,
  type ExpectedFailure,
  type Item,
  parseExpectedFailure,
  type Verdict,
} from '@firedrill/course'
import { readCourse, readDebrief } from '@firedrill/course/read'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Judge, openJudge } from './index.ts'

const root = join(repository, 'packages/judge/samples')
const items = allItems(readCourse(root).course)

let judge: Judge
beforeAll(async () => void (judge = openJudge({ root, bundleDir: await bundle() })))
afterAll(() => judge.close())

test('There are ten samples, and nothing is wrong with them.', () => {
  expect(readCourse(root).problems).toEqual([])
  expect(items).toHaveLength(10)
})

describe.each(items)('$slug', (item) => {
  test('The starter fails with its sentence.', async () => {
    const expected = readDebrief(root, item).debrief?.starter ?? { check: '', sentence: '' }
    expectFailure(await judgeFile(item, join(item.exerciseDir, item.files[0] ?? ''), '00000001'), expected)
  })
  test.each([nameOfSolution(item), ...filesIn(item, 'also')])(
    '%s passes three times, shuffled.',
    async (name) => {
      for (const seed of ['00000001', '0000002a', 'ffffffff']) {
        const verdict = await judgeFile(item, join(item.solutionDir, name), seed)
        expect(failedChecks(verdict)).toEqual([])
        expect(verdict).toMatchObject({ status: 'pass', message: null, leaks: [], score: { points: 10 } })
      }
    },
  )
  test.each(filesIn(item, 'wrong'))('%s fails with its sentence.', async (name) => {
    await expectNamedFailure(item, join(item.solutionDir, name), '00000001')
  })
})

test('A racy counter is caught five times of five.', async () => {
  const item = items.find(({ slug }) => slug === 'shared-count') as Item
  for (const seed of ['00000001', '00000002', '00000003', '00000004', '00000005'])
    await expectNamedFailure(item, join(item.solutionDir, 'wrong/two-steps.ts'), seed)
})

const expectNamedFailure = async (item: Item, file: string, seed: string): Promise<void> => {
  const [firstLine = ''] = readFileSync(join(root, file), 'utf8').split('\n')
  const expected = parseExpectedFailure(firstLine) ?? { check: firstLine, sentence: '' }
  expectFailure(await judgeFile(item, file, seed), expected)
}

const expectFailure = (verdict: Verdict, expected: ExpectedFailure): void => {
  const first = verdict.checks.find((check) => check.status !== 'pass')
  const shown = { check: first?.title, sentence: first?.misconception ?? first?.message }
  expect(shown).toEqual(expected)
  expect(verdict).toMatchObject({ status: 'fail', message: null })
  expect(verdict.score.points).toBeLessThan(10)
}

const failedChecks = (verdict: Verdict): string[] =>
  verdict.checks.filter((check) => check.status !== 'pass').map((check) => `${check.title}: ${check.message}`)

function nameOfSolution(item: Item): string {
  return item.kind === 'exercise' ? (item.files[0] ?? '') : 'solution.ts'
}

function filesIn(item: Item, folder: 'also' | 'wrong'): string[] {
  return readdirSync(join(root, item.solutionDir, folder)).map((name) => `${folder}/${name}`)
}

const judgeFile = (item: Item, file: string, seed: string): Promise<Verdict> => {
  const [name = ''] = item.files
  const given = item.files.slice(1).map((one) => [one, join(item.exerciseDir, one)])
  const places: [string, string][] = [[name, file], ...(given as [string, string][])]
  return judge.run({
    item,
    weekName: 'week1',
    sources: Object.fromEntries(places.map(([one, path]) => [one, readFileSync(join(root, path), 'utf8')])),
    displayNames: Object.fromEntries(places.map(([one]) => [one, `work/day1/${one}`])),
    seed,
    repeat: '',
    types: false,
    shuffle: true,
  })
}
