import type { Item, Verdict } from '@firedrill/course'
import { afterAll, afterEach, beforeAll, expect, vi } from 'vitest'
import { header, openTestCourse, type TestCourse } from './course.ts'
import { listCandidates } from './processes.ts'

/** Candidates that try something at T2. After each of them the next one is judged right, and only its process is left. */
export interface Hostile {
  course: () => TestCourse
  /** Judges a candidate that prints what its body returns, and whose hidden test never passes. */
  run: (body: string, limits?: Partial<Item['limits']>) => Promise<Verdict>
  /** What it printed. */
  tell: (body: string) => Promise<unknown>
}

/** Opens a course for the tests of the calling file, and closes it behind them. */
export const useHostile = (): Hostile => {
  let course: TestCourse
  beforeAll(async () => {
    course = await openTestCourse()
    await course.judgeHonest()
  })
  afterAll(() => course.close())
  afterEach(async () => {
    const verdict = await course.judgeHonest()
    expect(verdict).toMatchObject({ status: 'pass', tier: 'T2', score: { points: 10 }, leaks: [] })
    await vi.waitFor(() => expect(listCandidates().slice(1)).toEqual([]), { timeout: 20_000 })
  })
  const run: Hostile['run'] = (body, limits = {}) =>
    course.judge({ candidate: candidateWith(body), hiddenTest: neverPasses, limits })
  return {
    course: () => course,
    run,
    tell: async (body) => {
      const { output, checks } = await run(body)
      if (!output.trim()) throw new Error(`It printed nothing: ${checks[0]?.message}`)
      return JSON.parse(output)
    },
  }
}

const candidateWith = (body: string): string => `
  import { createRequire } from 'node:module'
  const require = createRequire('file:///')
  const fs = require('node:fs')
  const { spawn, spawnSync } = require('node:child_process')
  const codeOf = (act) => { try { act(); return 'done' } catch (error) { return error.code } }
  const act = async () => { ${body} }
  export const run = async () => void console.log(JSON.stringify(await act()))`

const neverPasses = `${header}
  check('runs', async () => {
    await candidate().run()
    await output()
    expect('nothing').toBe('something')
  })`
