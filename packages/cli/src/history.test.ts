import { appendFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { type FixtureCourse, makeFixtureCourse, rightAnswer } from './fixture-course.ts'

const journalOf = (course: FixtureCourse): string => join(course.root, '.firedrill/journal.jsonl')

const withPass = async (): Promise<FixtureCourse> => {
  const course = makeFixtureCourse()
  course.save(rightAnswer)
  await course.drill(['run', 'error-ratio'])
  return course
}
const passed = async (course: FixtureCourse): Promise<number> =>
  JSON.parse((await course.drill(['progress', '--json'])).stdout).passed

test('a history moves to another machine, once', async () => {
  const here = await withPass()
  const file = join(here.root, 'history.txt')
  expect(await here.drill(['progress', 'export', file])).toMatchObject({ code: 0, stderr: '' })
  const there = makeFixtureCourse()
  expect((await there.drill(['progress', 'import', file])).stdout).toBe('1 new entry. Nothing was lost.\n')
  expect((await there.drill(['progress', 'import', file, '--json'])).stdout).toBe(
    '{"version":1,"added":0,"unreadable":0}\n',
  )
  expect(await passed(there)).toBe(1)
})

test('two exports become one, and a file that is there is not overwritten', async () => {
  const [one, other] = [await withPass(), await withPass()]
  const files = [one, other].map((course) => join(course.root, 'history.txt'))
  await one.drill(['progress', 'export', files[0] ?? ''])
  await other.drill(['progress', 'export', files[1] ?? ''])
  const { stdout } = await one.drill(['progress', 'merge', ...files])
  expect(stdout.match(/"result":"pass"/g)).toHaveLength(2)
  const refused = await one.drill(['progress', 'merge', ...files, '--out', files[0] ?? ''])
  expect(refused.code).toBe(2)
  expect(refused.stderr).toContain('exists already')
})

test.each([
  ['nothing', 'nowhere.txt', /Cannot read nowhere\.txt/],
  ['no export', 'exercises/week1-samples/README.md', /is no export of a history/],
])('importing %s is refused', async (_name, file, words) => {
  const course = makeFixtureCourse()
  const ended = await course.drill([
    'progress',
    'import',
    file.startsWith('nowhere') ? file : join(course.root, file),
  ])
  expect(ended.code).toBe(2)
  expect(ended.stderr).toMatch(words)
})

test('a torn line is reported by doctor, kept, and costs nothing else', async () => {
  const course = await withPass()
  appendFileSync(journalOf(course), '0badc0de {"version":1,"kind":"att')
  const { code, stdout } = await course.drill(['doctor'])
  expect(code).toBe(0)
  expect(stdout).toMatch(/note journal: 1 entry; 1 unreadable line in \.firedrill\/journal\.jsonl: 2/)
  await course.drill(['hint', 'error-ratio'])
  expect(await passed(course)).toBe(1)
  expect(readFileSync(journalOf(course), 'utf8')).toContain('0badc0de {"version":1,"kind":"att\n')
})

test('a journal that cannot be read ends the command with what to do, not with an empty history', async () => {
  const course = makeFixtureCourse()
  mkdirSync(journalOf(course), { recursive: true })
  const { code, stdout, stderr } = await course.drill(['progress'])
  expect({ code, stdout }).toEqual({ code: 3, stdout: '' })
  expect(stderr).toMatch(/journal\.jsonl cannot be read: it is not a file/)
})

test('a journal that cannot be written costs no verdict, and is said', async () => {
  const course = makeFixtureCourse()
  course.save(rightAnswer)
  writeFileSync(join(course.root, '.firedrill'), 'in the way')
  const { code, stdout, stderr } = await course.drill(['run', 'error-ratio'])
  expect(code).toBe(0)
  expect(stdout).toContain('day1/error-ratio: pass')
  expect(stderr).toMatch(/\.firedrill/)
})
