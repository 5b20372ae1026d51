import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { makeFixtureCourse, rightAnswer, workFile } from './fixture-course.ts'

const wrongAnswer = 'export const errorRatio = (statuses: number[]) => statuses.length\n'

test('hints come one at a time, are remembered, and end', async () => {
  const course = makeFixtureCourse()
  const first = await course.drill(['hint', 'error-ratio'])
  expect(first).toEqual({
    code: 0,
    stderr: '',
    stdout: `day1/error-ratio
1 of 3: Who made the mistake when a page does not exist?
The same command gives the next one.
`,
  })
  await course.drill(['hint', 'error-ratio'])
  await course.drill(['hint', 'error-ratio'])
  const { stdout } = await course.drill(['hint', 'error-ratio', '--json'])
  const { version, item, hints, total } = JSON.parse(stdout)
  expect({ version, item, total }).toEqual({ version: 1, item: 'day1/error-ratio', total: 3 })
  expect(hints).toHaveLength(3)
})

test('the solution opens after one judged go, and marks the item as seen', async () => {
  const course = makeFixtureCourse()
  await course.drill(['error-ratio'])
  const untouched = await course.drill(['run', 'error-ratio'])
  expect(untouched.code).toBe(1)
  const refused = await course.drill(['solution', 'error-ratio'])
  expect(refused.code).toBe(2)
  expect(refused.stderr).toContain('The solution of day1/error-ratio opens after one go of your own.')
  course.save(wrongAnswer)
  await course.drill(['run', 'error-ratio'])
  const { code, stdout } = await course.drill(['solution', 'error-ratio'])
  expect(code).toBe(0)
  expect(stdout).toMatch(/error-ratio\.ts\n\n {2}export[\s\S]*Also correct: one-loop[\s\S]*Source: RFC 9110/)
  expect((await course.drill(['list'])).stdout).toContain('[o] error-ratio')
  const hidden = await course.drill(['solution', 'error-ratio', '--test', '--json'])
  expect(JSON.parse(hidden.stdout).test).toContain("check('1 failed answer in 4 is 0.25'")
})

test('a pass without the screen counts, shows the debrief, and is counted once', async () => {
  const course = makeFixtureCourse()
  course.save(rightAnswer)
  const { stdout } = await course.drill(['run', 'error-ratio'])
  expect(stdout).toMatch(/ok {3}no answers have no ratio\n\nOnly answers that the service failed/)
  await course.drill(['run', 'error-ratio'])
  const { days, passed, total, points } = JSON.parse((await course.drill(['progress', '--json'])).stdout)
  expect({ passed, total, points }).toEqual({ passed: 1, total: 2, points: { earned: 10, max: 20 } })
  expect(days[0]).toMatchObject({ id: 'day1', passed: 1, total: 2, best: null })
  const { stdout: history } = await course.drill(['progress', 'export'])
  expect(history.match(/"result":"pass"/g)).toHaveLength(1)
})

test("a candidate from another folder is judged and leaves the learner's history alone", async () => {
  const course = makeFixtureCourse()
  course.save(rightAnswer)
  await course.drill(['run', 'error-ratio', '--from', join(course.root, 'work')])
  expect(JSON.parse((await course.drill(['progress', '--json'])).stdout).passed).toBe(0)
})

test('a reset keeps what was written, and undo brings it back, step by step', async () => {
  const course = makeFixtureCourse()
  const read = (): string => readFileSync(join(course.root, workFile), 'utf8')
  course.save('// first\n')
  const reset = await course.drill(['reset', 'error-ratio'])
  expect(reset).toEqual({
    code: 0,
    stderr: '',
    stdout: `${workFile} is the starter again. Yours is kept: \`pnpm drill undo error-ratio\` brings it back.\n`,
  })
  expect(read()).toContain('errorRatio')
  course.save('// second\n')
  await course.drill(['reset', 'error-ratio'])
  await course.drill(['undo', 'error-ratio'])
  expect(read()).toBe('// second\n')
  await course.drill(['undo', 'error-ratio'])
  expect(read()).toBe('// first\n')
  const nothing = await course.drill(['undo', 'error-ratio'])
  expect(nothing.code).toBe(2)
  expect(nothing.stderr).toContain('All that was put away of day1/error-ratio is back.')
  expect(read()).toBe('// first\n')
})

test('again works on a fresh starter in work/review and leaves the first copy alone', async () => {
  const course = makeFixtureCourse()
  course.save('// mine\n')
  const { stdout } = await course.drill(['again', 'error-ratio', '--json'])
  expect(JSON.parse(stdout).items).toEqual([
    { item: 'day1/error-ratio', place: 'review', files: ['work/review/error-ratio.ts'] },
  ])
  writeFileSync(join(course.root, 'work/review/error-ratio.ts'), rightAnswer)
  expect((await course.drill(['run', 'review'])).stdout).toContain('day1/error-ratio: pass')
  expect(readFileSync(join(course.root, workFile), 'utf8')).toBe('// mine\n')
  const twice = await course.drill(['again', 'error-ratio'])
  expect(twice.code).toBe(0)
  const kept = readdirSync(join(course.root, '.firedrill/kept/day1/error-ratio/review'))
  expect(kept).toHaveLength(1)
})

test('try runs the file beside the lab, with its output, its exit code and its types', async () => {
  const course = makeFixtureCourse()
  course.save(`enum Kind { Ok = 'ok' }
export const double = (value: number) => value * 2
if (import.meta.main) { console.log(Kind.Ok, typeof process.env.LAB_HTTPBIN); process.exitCode = 7 }
`)
  const { code, stdout } = await course.drill(['try', 'error-ratio'])
  expect({ code, stdout }).toEqual({ code: 7, stdout: 'ok string\n' })
  const asked = await course.drill([
    'try',
    'error-ratio',
    '--json',
    '--eval',
    '(await fetch(lab.httpbin + "/status/418")).status + double(1)',
  ])
  expect(JSON.parse(asked.stdout)).toMatchObject({ item: 'day1/error-ratio', exitCode: 0, stdout: '420\n' })
})

test('doctor uses everything once and says so', async () => {
  const { code, stdout } = await makeFixtureCourse().drill(['doctor', '--json'])
  const { ok, checks } = JSON.parse(stdout)
  expect({ code, ok }).toEqual({ code: 0, ok: true })
  const statuses = Object.fromEntries(
    checks.map((one: { name: string; status: string }) => [one.name, one.status]),
  )
  expect(statuses).toMatchObject({
    runtime: 'ok',
    course: 'ok',
    work: 'ok',
    journal: 'ok',
    judge: 'ok',
    lab: 'ok',
  })
})

test('doctor fails where the judge cannot judge', async () => {
  const course = makeFixtureCourse()
  writeFileSync(
    join(course.root, 'solutions/week1-samples/day1-samples/error-ratio/hidden.test.ts'),
    'no code(',
  )
  const { code, stdout } = await course.drill(['doctor'])
  expect(code).toBe(3)
  expect(stdout).toMatch(/FAIL judge: /)
})

test('without a word, a command means the item the learner is at', async () => {
  const course = makeFixtureCourse()
  await course.drill(['error-alarm'])
  expect((await course.drill(['hint'])).stdout).toContain('day1/error-alarm')
  const many = await course.drill(['hint', 'day1'])
  expect(many.code).toBe(2)
  expect(many.stderr).toBe('day1 is more than one item.\nName one of error-ratio, error-alarm.\n')
})

test('work/ begins with who hands it in, and stays as it was left', async () => {
  const course = makeFixtureCourse()
  const libraries = join(course.root, 'exercises/week1-samples/node_modules')
  rmSync(libraries)
  mkdirSync(libraries)
  await course.drill(['day1'])
  const path = join(course.root, 'work/learner.yaml')
  expect(readFileSync(path, 'utf8')).toMatch(/^# Who hands.*\nid: [0-9a-f]{16}\nname: ""\n$/)
  writeFileSync(path, 'id: mine\n')
  await course.drill(['day1'])
  expect(readFileSync(path, 'utf8')).toBe('id: mine\n')
  expect(existsSync(join(course.root, 'work/day1/node_modules'))).toBe(true)
})
