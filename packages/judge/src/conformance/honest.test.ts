import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTestCourse, readFixture, type TestCourse } from './course.ts'

let course: TestCourse
beforeAll(async () => void (course = await openTestCourse()))
afterAll(() => course.close())

test.each(['values', 'callbacks', 'handles', 'time', 'programs', 'folders'])(
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

test('A server that goes on serving until it is ended leaves nothing open.', async () => {
  const verdict = await course.judge({
    candidate: {
      'service.ts': `import { createServer } from 'node:http'
createServer((_, response) => response.end('served')).listen(Number(process.env.PORT), '127.0.0.1')
setInterval(() => {}, 1_000)`,
    },
    hiddenTest: `import { check, server } from '@firedrill/judge/testing'
import { expect } from 'vitest'
check('serves', async () => {
  const { url } = await server()
  expect(await (await fetch(url)).text(), 'It does not serve.').toBe('served')
})`,
  })
  expect(verdict).toMatchObject({ status: 'pass', leaks: [] })
})
