import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { startHost } from '@firedrill/workshop/samples'
import { expect, test } from 'vitest'
import { makeFixtureCourse } from './fixture-course.ts'

const wrong = 'export const errorRatio = () => 2\n'

test('a day is handed in by one command: what is sent is said first, and the report is in the terminal', async () => {
  const { drill, root, save } = makeFixtureCourse()
  const alone = await drill(['submit', 'day1'])
  expect(alone).toMatchObject({ code: 2, stderr: expect.stringContaining('You are in no workshop') })
  const data = join(root, 'host')
  const options = { data, root, args: ['--min-tier', 'T1'] }
  const host = await startHost(options)
  await drill(['room', 'join', `${host.code}@${host.place}`, '--name', 'Ada', '--yes'])
  expect(await drill(['submit', 'day1'])).toMatchObject({
    code: 2,
    stderr: expect.stringContaining('There is nothing of day1 in work/ to hand in.'),
  })
  expect(await drill(['submit', 'error-ratio'])).toMatchObject({
    code: 2,
    stderr: expect.stringContaining('error-ratio is no day.'),
  })
  await drill(['error-ratio'])
  save(wrong)
  const first = await drill(['submit', '--wait', '200'])
  expect(first.stderr).toMatch(
    /^You hand in 2 files of day1 to The whole course, as Ada:\n {2}learner\.yaml, day1\/error-ratio\.ts\n/,
  )
  expect(first.stdout).toMatch(/^day1: 0 of 20 points, graded at T[12], .*sandbox\.\n {2}FAIL /)
  expect(first.stdout).toContain('(required: 0.25)')
  expect(first.code).toBe(0)

  await host.end('SIGKILL')
  const solution = 'solutions/week1-samples/day1-samples/error-ratio/solution.ts'
  save(readFileSync(join(root, solution), 'utf8'))
  const away = await drill(['submit', 'day1', '--json'])
  expect([away.code, JSON.parse(away.stdout)]).toEqual([
    0,
    { version: 1, day: 'day1', isKept: true, report: null },
  ])
  expect(readdirSync(join(root, '.firedrill/handing-in'))).toEqual(['day1.json'])
  expect((await drill(['room'])).stdout).toContain('What you handed in of day1 is kept until it answers.')
  // What is handed in is what was there then.
  save(wrong)

  await startHost({ ...options, port: Number(new URL(host.url).port) })
  // It went with the next thing that was done, or goes now.
  await expect
    .poll(
      async () => {
        await drill(['room'])
        return readdirSync(join(root, '.firedrill/handing-in'))
      },
      { timeout: 60_000, interval: 500 },
    )
    .toEqual([])
  const told = await drill(['submit', 'day1', '--report', '--wait', '200', '--json'])
  expect(JSON.parse(told.stdout)).toMatchObject({
    day: 'day1',
    isKept: false,
    report: {
      state: 'graded',
      submissions: 2,
      score: { points: 10, max: 20 },
      counts: { points: 10, max: 20 },
    },
  })
}, 360_000)
