import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { makeFixtureCourse, rightAnswer, workFile } from './fixture-course.ts'

test('list --json prints the course and nothing else', async () => {
  const course = makeFixtureCourse()
  const { code, stdout, stderr } = await course.drill(['list', '--json'])
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
  const { version, weeks } = JSON.parse(stdout)
  expect(version).toBe(1)
  expect(weeks[0].days[0]).toMatchObject({ id: 'day1', title: 'Samples' })
  expect(weeks[0].days[0].items[0]).toEqual({
    id: 'day1/error-ratio',
    slug: 'error-ratio',
    kind: 'code',
    title: 'The share of failed answers',
    size: null,
    parSeconds: 120,
    points: 10,
    needs: [],
    state: 'new',
    isKnown: false,
    bestSeconds: null,
    hints: 0,
    reverify: false,
  })
})

test('without a terminal, drill day1 prints the task, copies the starter and says how to go on', async () => {
  const course = makeFixtureCourse()
  const { code, stdout } = await course.drill(['day1'])
  expect(code).toBe(0)
  expect(stdout).toContain('The availability panel turns red')
  expect(stdout).toContain(`Edit ${workFile}, then judge it:\n  pnpm drill run error-ratio`)
  expect(readFileSync(join(course.root, workFile), 'utf8')).toContain('errorRatio')
})

test('opening never resets what the learner wrote', async () => {
  const course = makeFixtureCourse()
  course.save('// mine\n')
  await course.drill(['day1'])
  expect(readFileSync(join(course.root, workFile), 'utf8')).toBe('// mine\n')
})

test('run judges the learner’s file: a starter fails with exit code 1, a solution passes with 0', async () => {
  const course = makeFixtureCourse()
  await course.drill(['error-ratio'])
  const failed = await course.drill(['run', 'error-ratio', '--seed', '0000002a'])
  expect(failed.code).toBe(1)
  expect(failed.stdout).toContain('day1/error-ratio: fail, 0 of 3 checks, 0 of 10 points')
  expect(failed.stdout).toContain('again: pnpm drill run error-ratio --seed 0000002a')
  course.save(rightAnswer)
  const passed = await course.drill(['run', 'error-ratio', '--json'])
  expect(passed.code).toBe(0)
  expect(passed.stderr).toBe('')
  const { version, verdicts } = JSON.parse(passed.stdout)
  expect(version).toBe(1)
  expect(verdicts).toHaveLength(1)
  expect(verdicts[0]).toMatchObject({
    item: 'day1/error-ratio',
    status: 'pass',
    tier: 'T1',
    score: { points: 10, max: 10 },
    types: { ok: true, messages: [] },
    output: '',
    leaks: [],
  })
  expect(verdicts[0].checks.map((check: { status: string }) => check.status)).toEqual([
    'pass',
    'pass',
    'pass',
  ])
  expect(readdirSync(course.scratch)).toEqual([])
})

test('a type error is told beside the verdict and fails nothing', async () => {
  const course = makeFixtureCourse()
  course.save(rightAnswer.replace('  if', '  const n: string = 1; void n\n  if'))
  const { code, stdout } = await course.drill(['run', 'error-ratio'])
  expect(code).toBe(0)
  expect(stdout).toMatch(
    /type work\/day1\/error-ratio\.ts:2:\d+ Type 'number' is not assignable to type 'string'/,
  )
})

test('--from judges a folder laid out like work/', async () => {
  const course = makeFixtureCourse()
  course.save(rightAnswer)
  const { code } = await course.drill(['run', 'error-ratio', '--from', join(course.root, 'work')])
  expect(code).toBe(0)
  const missing = await course.drill(['run', 'error-ratio', '--from', 'nowhere'])
  expect(missing.code).toBe(1)
  expect(missing.stdout).toContain('nowhere/day1/error-ratio.ts is missing.')
})

test.each([
  [['run', 'eror-ratio'], 2, /There is no "eror-ratio" in the course.*\nDid you mean "error-ratio"\?/],
  [['day7'], 2, /day7 is not written yet\.\nWhat exists: day1\./],
  [['run', 'error-ratio', '--seed', 'x'], 2, /"x" is no seed/],
  [['run'], 2, /missing required argument 'target'/],
  [['list', '--jsn'], 2, /unknown option '--jsn'/],
])('%j is refused with exit code %i and a way on', async (args, code, words) => {
  const ended = await makeFixtureCourse().drill(args)
  expect(ended.code).toBe(code)
  expect(ended.stderr).toMatch(words)
  expect(ended.stdout).toBe('')
})

test('help shows every command, help of one shows its options, and --version is one line', async () => {
  const course = makeFixtureCourse()
  const all = await course.drill(['help'])
  expect(all).toMatchObject({ code: 0, stderr: '' })
  expect(all.stdout).toMatch(/^Usage: drill [\s\S]*\n {2}run /)
  const one = await course.drill(['help', 'run'])
  expect(one.stdout).toMatch(/^Usage: drill run [\s\S]*--seed/)
  const version = await course.drill(['--version'])
  expect(version).toMatchObject({ code: 0, stderr: '' })
  expect(version.stdout).toMatch(/^\d+\.\d+\.\d+\n$/)
})

test('a malformed manifest is told with file, line, field and the fix', async () => {
  const course = makeFixtureCourse()
  const path = join(course.root, 'exercises/week1-samples/day1-samples/day.yaml')
  writeFileSync(path, readFileSync(path, 'utf8').replace('par: 2m', 'par: soon'))
  const { code, stderr } = await course.drill(['list'])
  expect(code).toBe(2)
  expect(stderr).toMatch(/day1-samples\/day\.yaml:7 order\.1\.par: .*"3m".*\n?.*authoring/)
})

test.each([
  ['a syntax error', 'export function errorRatio( {', 'error', /work\/day1\/error-ratio\.ts:1:\d+ /],
  ['an endless loop', 'export function errorRatio() { for (;;); }', 'timeout', /event loop is blocked/],
  [
    'an exit',
    'export function errorRatio() { process.exit(0) }',
    'crash',
    /ended the process with exit code 0/,
  ],
])('%s gets a verdict of its own and leaves nothing behind', async (_name, source, status, words) => {
  const course = makeFixtureCourse()
  course.save(source)
  const { code, stdout } = await course.drill(['run', 'error-ratio'])
  expect(code).toBe(1)
  expect(stdout).toContain(`day1/error-ratio: ${status}`)
  expect(stdout).toMatch(words)
  expect(readdirSync(course.scratch)).toEqual([])
})

test('run --watch judges every save until Ctrl-C, which exits with 130', async () => {
  const course = makeFixtureCourse()
  course.save('export function errorRatio() { return 7 }')
  const signal = { name: 'SIGINT', whenStdout: /error-ratio: pass/ } as const
  const ended = course.drill(['run', 'error-ratio', '--watch'], { signal })
  const saver = setInterval(() => course.save(`${rightAnswer}// ${Math.random()}\n`), 1_500)
  const { code, stdout } = await ended
  clearInterval(saver)
  expect(stdout).toMatch(/error-ratio: fail[\s\S]*error-ratio: pass/)
  expect(code).toBe(130)
  const { attempts } = JSON.parse((await course.drill(['attempts', 'error-ratio', '--json'])).stdout)
  expect(attempts).toMatchObject([{ result: 'pass', seconds: expect.any(Number), bytes: 'kept' }])
  expect(readdirSync(course.scratch)).toEqual([])
})

test('Ctrl-C while a candidate loops ends everything at once', async () => {
  const course = makeFixtureCourse()
  const proof = join(course.root, 'looping')
  course.save(`import { writeFileSync } from 'node:fs'
export function errorRatio() { writeFileSync(${JSON.stringify(proof)}, String(process.pid)); console.log('in'); for (;;); }`)
  const ended = course.drill(['run', 'error-ratio', '--json'], {
    signal: { name: 'SIGINT', whenStderr: /never/ },
  })
  const interrupted = new Promise<void>((resolve) => {
    const look = setInterval(() => {
      if (!existsSync(proof)) return
      clearInterval(look)
      resolve()
    }, 20)
  })
  await interrupted
  const pid = Number(readFileSync(proof, 'utf8'))
  const started = performance.now()
  process.kill(commandOf(pid), 'SIGINT')
  const { code, stdout } = await ended
  expect(code).toBe(130)
  expect(stdout).toBe('')
  expect(performance.now() - started).toBeLessThan(2_500)
  expect(isAlive(pid)).toBe(false)
})

/** The command two levels above a candidate: candidate ← judge ← command. */
const commandOf = (pid: number): number => parentOf(parentOf(pid))
const parentOf = (pid: number): number =>
  Number(/^PPid:\s+(\d+)$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1])

/** A process that has ended and that nobody has asked about yet is a zombie: state Z. */
const isAlive = (pid: number): boolean => {
  const status = existsSync(`/proc/${pid}/status`) ? readFileSync(`/proc/${pid}/status`, 'utf8') : ''
  return /^State:\s+[^ZX]/m.test(status)
}
