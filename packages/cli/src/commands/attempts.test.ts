import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { makeFixtureCourse, rightAnswer, workFile } from '../fixture-course.ts'

const wrongAnswer = 'export const errorRatio = (statuses: number[]) => statuses.length\n'

/** A reveal of a wrong answer, then a pass. */
const worked = async () => {
  const course = makeFixtureCourse()
  await course.drill(['error-ratio'])
  course.save(wrongAnswer)
  await course.drill(['run', 'error-ratio'])
  await course.drill(['solution', 'error-ratio'])
  course.save(rightAnswer)
  await course.drill(['run', 'error-ratio'])
  return course
}

test('attempts are listed with their checks, and their files are looked at, compared and brought back', async () => {
  const course = await worked()
  const { stdout: list } = await course.drill(['attempts', 'error-ratio'])
  expect(list).toMatch(
    /^day1\/error-ratio, par 2:00\n {2}1 {2}\d{4}-\d\d-\d\d \d\d:\d\d {2}shown .* 1 try .*\n {2}2 .* passed .* 3 of 3 checks\n/,
  )
  const { attempts } = JSON.parse((await course.drill(['attempts', 'error-ratio', '--json'])).stdout)
  expect(attempts).toMatchObject([
    { number: 1, result: 'reveal', bytes: 'kept', tries: 1 },
    { number: 2, result: 'pass', bytes: 'kept', failing: [], checks: { passed: 3, total: 3 } },
  ])
  expect((await course.drill(['attempts', 'error-ratio', '--show', '1'])).stdout).toBe(wrongAnswer)
  const { stdout: diff } = await course.drill(['attempts', 'error-ratio', '--diff', '1', '2'])
  expect(diff).toMatch(
    /^--- error-ratio\.ts, attempt 1\n\+\+\+ error-ratio\.ts, attempt 2\n@@ .*\n-export const/,
  )
  const path = join(course.root, workFile)
  course.save('// newest\n')
  await course.drill(['attempts', 'error-ratio', '--bring-back', '1'])
  expect(readFileSync(path, 'utf8')).toBe(wrongAnswer)
  await course.drill(['undo', 'error-ratio'])
  expect(readFileSync(path, 'utf8')).toBe('// newest\n')
})

test.each([
  [['--show', '3'], /day1\/error-ratio has no attempt 3: there are 2\./],
  [['--show', 'x'], /"x" is no attempt\./],
  [['--diff', '1'], /--diff takes two attempts, got 1\./],
])('%j is refused with a way on', async (args, words) => {
  const course = await worked()
  const { code, stderr, stdout } = await course.drill(['attempts', 'error-ratio', ...args])
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
  expect(stderr).toMatch(words)
})

test('an item that is skipped comes last, and counts as nothing', async () => {
  const course = makeFixtureCourse()
  await course.drill(['error-ratio'])
  const { stdout } = await course.drill(['skip', 'error-ratio'])
  expect(stdout).toBe(
    'day1/error-ratio is left out for now, and counts against nothing. Next: day1/error-alarm.\n',
  )
  expect(JSON.parse((await course.drill(['progress', '--json'])).stdout)).toMatchObject({
    passed: 0,
    seen: 0,
  })
  expect(
    JSON.parse((await course.drill(['attempts', 'error-ratio', '--json'])).stdout).attempts,
  ).toMatchObject([{ result: 'skip', checks: null }])
})
