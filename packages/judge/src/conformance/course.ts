import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { bundle, root as repository } from '@firedrill/bundle'
import type { Check, Item, Verdict } from '@firedrill/course'
import { openJudge } from '../index.ts'
import { tierUnderTest } from './tier.ts'

/** A candidate and the hidden test it meets, as text. */
export interface Case {
  /** The candidate's file, or its files by name; the first is imported. */
  candidate: string | Record<string, string>
  hiddenTest: string
  drivers?: Record<string, string>
  limits?: Partial<Item['limits']>
  shuffle?: boolean
  bail?: boolean
  engine?: boolean
}

/** A judge over a course of one week in a temporary folder, whose items are made as they are asked for. */
export interface TestCourse {
  root: string
  /** `seen` takes the checks as they end. */
  judge: (one: Case, seen?: Check[]) => Promise<Verdict>
  /** Judges a candidate that keeps its contract, to see that the judge still does. */
  judgeHonest: () => Promise<Verdict>
  close: () => Promise<void>
}

/** Opens the course; close it after the last test of the file. */
export const openTestCourse = async (): Promise<TestCourse> => {
  const root = mkdtempSync(join(tmpdir(), 'firedrill-course-'))
  const weekDir = 'exercises/week1-conformance'
  write(root, `${weekDir}/package.json`, JSON.stringify({ dependencies: { undici: '*' } }))
  symlinkSync(join(repository, 'packages/judge/node_modules'), join(root, 'node_modules'), 'junction')
  const libraries = 'packages/judge/samples/exercises/week1-samples/node_modules'
  symlinkSync(join(repository, libraries), join(root, weekDir, 'node_modules'), 'junction')
  const judge = openJudge({ root, bundleDir: await bundle(), tier: tierUnderTest() })
  let made = 0

  const judgeCase = (one: Case, seen: Check[] = []): Promise<Verdict> => {
    const slug = `case-${++made}`
    const sources = typeof one.candidate === 'string' ? { [`${slug}.ts`]: one.candidate } : one.candidate
    const files = Object.keys(sources)
    const solutionDir = `solutions/week1-conformance/${slug}`
    write(root, `${solutionDir}/hidden.test.ts`, one.hiddenTest)
    for (const [name, text] of Object.entries(one.drivers ?? {})) write(root, `${solutionDir}/${name}`, text)
    const item: Item = {
      ...bare,
      id: `day1/${slug}`,
      slug,
      limits: { checkMs: 3_000, wallMs: 20_000, memoryMb: 1_024, ...one.limits },
      files,
      exerciseDir: weekDir,
      solutionDir,
      weekDir,
    }
    const request = {
      item,
      weekName: 'week1',
      sources,
      displayNames: Object.fromEntries(files.map((name) => [name, `work/day1/${name}`])),
      seed: '0000002a',
      repeat: '',
      types: false,
      shuffle: one.shuffle ?? false,
      bail: one.bail ?? false,
      engine: one.engine ?? false,
    }
    return judge.run(request, { onCheck: (check) => void seen.push(check) })
  }
  return {
    root,
    judge: judgeCase,
    judgeHonest: () => judgeCase(honest),
    close: async () => {
      await judge.close()
      rmSync(root, { recursive: true, force: true })
    },
  }
}

/** The text of a fixture beside these tests. */
export const readFixture = (name: string): string =>
  readFileSync(join(import.meta.dirname, 'fixtures', name), 'utf8')

/** `from '@firedrill/judge/testing'` and vitest's `expect`, which every hidden test begins with. */
export const header = `
import { candidate, check, clock, command, data, driver, files, hold, misconception, output, random, seed, server } from '@firedrill/judge/testing'
import { expect } from 'vitest'
`

const honest: Case = {
  candidate: 'export const add = (a: number, b: number) => a + b',
  hiddenTest: `${header}
    const { add } = candidate<{ add: (a: number, b: number) => number }>()
    check('adds', async () => expect(await add(1, 2)).toBe(3))`,
}

const bare: Omit<Item, 'id' | 'slug' | 'limits' | 'files' | 'exerciseDir' | 'solutionDir' | 'weekDir'> = {
  kind: 'code',
  title: '',
  size: null,
  parSeconds: 60,
  points: 10,
  teaches: '',
  needs: [],
  stages: [],
  from: null,
}

const write = (root: string, name: string, text: string): void => {
  mkdirSync(dirname(join(root, name)), { recursive: true })
  writeFileSync(join(root, name), text)
}
