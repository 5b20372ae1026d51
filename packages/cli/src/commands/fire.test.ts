import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root as repository } from '@firedrill/bundle'
import { expect, test } from 'vitest'
import type { Ended, FixtureCourse } from '../fixture-course.ts'
import { leakSeed, makeFireCourse } from '../fixture-fire.ts'

const bin = join(repository, 'packages/cli/bin/firedrill.mjs')

/** The command with a text on its stdin, which then ends. */
const type = ({ root, scratch }: FixtureCourse, args: string[], input: string): Promise<Ended> =>
  new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [bin, 'fire', ...args], {
      env: { PATH: process.env.PATH, HOME: root, TMPDIR: scratch, FIREDRILL_ROOT: root, LANG: 'C.UTF-8' },
    })
    const ended = { stdout: '', stderr: '' }
    for (const name of ['stdout', 'stderr'] as const) {
      child[name].setEncoding('utf8').on('data', (text: string) => (ended[name] += text))
    }
    child.once('error', reject)
    child.once('close', (code) => resolve({ code, ...ended }))
    // A fire that is over reads no more.
    child.stdin.on('error', () => {})
    child.stdin.end(input)
  })

const journalOf = ({ root }: FixtureCourse): string => {
  try {
    return readFileSync(join(root, '.firedrill/journal.jsonl'), 'utf8')
  } catch {
    return ''
  }
}

const mended = ['graph pool', 'deploys', 'rollback 118', 'wait 5m', ''].join('\n')

test('a fire line by line: it is put out, told, kept and listed', async () => {
  const course = makeFireCourse()
  const { code, stdout, stderr } = await type(course, ['week1', '--seed', leakSeed], mended)
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
  expect(stdout).toContain('> rollback 118\norders is rolled back, host after host: 60 s.\n')
  expect(stdout).toMatch(/Mitigated 0:\d\d after the page; 1\.\d\d % of the 30-day budget burned\./)
  expect(stdout).toMatch(/02:47:05 graph pool +-0\.\d\d %\n +shows it\n/)
  expect(stdout).toContain('It was a release that leaks connections')
  expect(stdout).toMatch(/^Source: /m)
  expect(journalOf(course)).toContain('"fault":"leaking-release","result":"mitigated","detectSeconds":5')
  const listed =
    /week1 {2}fire drill: .*: 1 of 5 faults put out in 1 fire\n {7}at best 1\.\d\d % burned in 0:\d\d, last /
  for (const name of ['fire', 'progress', 'stats', 'list']) {
    expect((await course.drill([name])).stdout).toMatch(listed)
  }
})

test('the same seed and the same lines give the same bytes', async () => {
  const [one, other] = [makeFireCourse(), makeFireCourse()]
  const lines = ['hosts', 'logs', 'graph bad 10m', 'restart o2', 'wait 40s', 'config', 'quit', ''].join('\n')
  const first = await type(one, ['week1', '--seed', leakSeed, '--plain'], lines)
  expect(first.code).toBe(0)
  expect((await type(other, ['week1', '--seed', leakSeed, '--plain'], lines)).stdout).toBe(first.stdout)
})

test('before the end nothing names the fault', async () => {
  const lines = ['help', 'dash', 'hosts', 'logs', 'deploys', 'config', 'graph pool', ''].join('\n')
  const { stdout } = await type(makeFireCourse(), ['week1', '--seed', leakSeed], lines)
  const [before = ''] = stdout.split('Given up')
  expect(stdout).toContain('Given up')
  expect(before).not.toMatch(/leak/i)
})

test('an input that ends gives the fire up, and says what it cost', async () => {
  const course = makeFireCourse()
  const { code, stdout } = await type(course, ['week1', '--seed', leakSeed], 'wait 1m')
  expect(code).toBe(0)
  expect(stdout).toMatch(/Given up; 2\.\d\d % of the 30-day budget burned so far\./)
  expect(journalOf(course)).toContain('"result":"given-up"')
})

test('unknown commands, empty lines, a megabyte and control characters cost nothing', async () => {
  const lines = ['', 'rolback 118', 'x'.repeat(1_000_000), '\u001b[2J\u0007', 'set retries many', 'quit', '']
  const { code, stdout } = await type(makeFireCourse(), ['week1', '--seed', leakSeed], lines.join('\n'))
  expect(code).toBe(0)
  expect(stdout).toContain('There is no command "rolback". Did you mean rollback?')
  expect(stdout).toContain('That is too long for a command.')
  expect(stdout).toContain('Retries are 0 to 5: set retries 1.')
  for (const control of ['\u001b', '\u0007']) expect(stdout).not.toContain(control)
  expect(stdout).toContain('Given up; 0.00 % of the 30-day budget burned so far.')
  expect(stdout.length).toBeLessThan(10_000)
})

test('as JSON it is one document, and the talk is on stderr', async () => {
  const { stdout, stderr } = await type(makeFireCourse(), ['week1', '--seed', leakSeed, '--json'], mended)
  expect(JSON.parse(stdout)).toMatchObject({
    version: 1,
    week: 'week1',
    seed: leakSeed,
    fault: 'leaking-release',
    score: { result: 'mitigated', detectSeconds: 5, looks: 2, acts: 1 },
    reference: { result: 'mitigated' },
  })
  expect(stderr).toContain('> rollback 118')
})

test('with --ascii there is nothing else', async () => {
  const lines = ['graph pool', 'hosts', 'quit', ''].join('\n')
  const { stdout } = await type(makeFireCourse(), ['week1', '--seed', leakSeed, '--ascii'], lines)
  expect(stdout).toMatch(/^[ -~\n]*$/)
  expect(stdout).toMatch(/o1 [_.:=+*#-]+ 40 top 40/)
})

test('Ctrl-C ends it in order: exit code 130, what it cost, and the journal', async () => {
  const course = makeFireCourse()
  const { root, scratch } = course
  const child = spawn(process.execPath, [bin, 'fire', 'week1', '--seed', leakSeed], {
    env: { PATH: process.env.PATH, HOME: root, TMPDIR: scratch, FIREDRILL_ROOT: root, LANG: 'C.UTF-8' },
  })
  let stdout = ''
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    stdout += text
    if (stdout.endsWith('\n> ')) child.kill('SIGINT')
  })
  const code = await new Promise((resolve) => child.once('close', resolve))
  expect(code).toBe(130)
  expect(stdout).toContain('Given up; 0.00 % of the 30-day budget burned so far.')
  expect(journalOf(course)).toContain('"result":"given-up"')
})

test('a week without a fire drill, and what is no seed, end with 2', async () => {
  const course = makeFireCourse()
  expect(await course.drill(['fire', 'week7'])).toEqual({
    code: 2,
    stdout: '',
    stderr: 'There is no fire drill in week7.\n`pnpm drill fire` lists those there are.\n',
  })
  expect((await course.drill(['fire', 'week1', '--seed', 'xyz'])).stderr).toContain('xyz is no seed.')
})
