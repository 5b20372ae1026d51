import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTestCourse, readFixture, type TestCourse } from './course.ts'

let course: TestCourse
beforeAll(async () => void (course = await openTestCourse()))
afterAll(() => course.close())

test.each(['values', 'callbacks', 'handles', 'time', 'programs'])(
  'Every promise of the test API about %s is kept.',
  async (name) => {
    const hiddenTest = readFixture(`${name}.checks.ts`)
    const verdict = await course.judge({
      candidate: { [`${name}.ts`]: readFixture(`${name}.ts`) },
      hiddenTest,
    })
    expect(failures(verdict)).toEqual([])
    expect(verdict).toMatchObject({ status: 'pass', message: null })
    expect(verdict.checks).toHaveLength(hiddenTest.match(/^check\(/gm)?.length ?? 0)
  },
)

const failures = (verdict: Awaited<ReturnType<TestCourse['judge']>>): string[] =>
  verdict.checks.filter((check) => check.status !== 'pass').map((check) => `${check.title}: ${check.message}`)
