import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { makeSubmissions } from '@firedrill/grader/samples'
import { expect, test, vi } from 'vitest'
import { makeGradeFixture, rightRatio, samples, scores } from './grade-fixture.ts'

test('an item whose reference fails is not graded with', async () => {
  const fixture = makeGradeFixture()
  fixture.handIn('alice/day1/error-ratio.ts', fixture.read(rightRatio))
  writeFileSync(join(fixture.course.root, rightRatio), 'export const errorRatio = () => 7\n')
  expect(await fixture.grade([])).toMatchObject({
    code: 2,
    stderr: expect.stringContaining(
      'day1/error-ratio is not fit to grade: its reference answer has 0 of 10 points (fail). Nothing was graded.',
    ),
  })
})

test('an item whose starter has points is not graded with', async () => {
  const fixture = makeGradeFixture()
  fixture.handIn('alice/day1/error-ratio.ts', fixture.read(rightRatio))
  const starter = join(fixture.course.root, 'exercises/week1-samples/day1-samples/error-ratio.ts')
  writeFileSync(starter, fixture.read(rightRatio))
  expect(await fixture.grade([])).toMatchObject({
    code: 2,
    stderr: expect.stringContaining('its untouched starter has 10 of 10 points (pass). Nothing was graded.'),
  })
})

test('unless less is asked for, candidates are in the sandbox, as the report says, or it ends with exit code 3', async () => {
  const fixture = makeGradeFixture()
  fixture.handIn('alice/day1/error-ratio.ts', fixture.read(rightRatio))
  const { code, stdout, stderr } = await fixture.grade(['--tier', 'best', '--json', '--out', fixture.inbox])
  if (code === 0) {
    const report = JSON.parse(readFileSync(join(fixture.inbox, 'grades.json'), 'utf8'))
    expect(report.submissions).toMatchObject([{ tier: 'T2', score: { points: 10 } }])
    return
  }
  process.stderr.write(`blocked: T2 (${stderr.split('\n')[0]}), apt-get install bubblewrap\n`)
  expect({ code, stdout }).toEqual({ code: 3, stdout: '' })
  expect(stderr).toContain('--tier T1')
  expect(readdirSync(fixture.inbox)).toEqual(['alice'])
})

test('sixty submissions in every shape are graded as they must be, by two judges', async () => {
  const fixture = makeGradeFixture()
  const made = await makeSubmissions(fixture.inbox, { samples, count: 60 })
  const { stdout, code } = await fixture.grade([
    '--json',
    '--jobs',
    '2',
    '--tier',
    'best',
    '--min-tier',
    'T1',
  ])
  expect(code).toBe(1)
  expect(scores(stdout)).toEqual(
    Object.fromEntries(made.map(({ id, status, points }) => [id, `${status} ${points}`])),
  )
  expect(readdirSync(fixture.course.scratch)).toEqual([])
})

test('what the judge cannot end is our fault, not a wrong answer', async () => {
  const fixture = makeGradeFixture()
  const hidden = join(fixture.course.root, 'solutions/week1-samples/day1-samples/error-ratio/hidden.test.ts')
  writeFileSync(
    hidden,
    `import { candidate, check } from '@firedrill/judge/testing'
import { expect } from 'vitest'
const { errorRatio } = candidate<typeof import('./solution.ts')>()
check('ends', async () => {
  const ratio = await errorRatio([])
  if (ratio === 7) setTimeout(() => { throw new Error('a bug of ours') })
  await new Promise((resolve) => setTimeout(resolve, 20))
  expect(ratio === null || ratio === 7).toBe(true)
})
`,
  )
  fixture.handIn('alice/day1/error-ratio.ts', 'export const errorRatio = () => 7\n')
  const { code, stdout } = await fixture.grade(['--json'])
  expect(code).toBe(70)
  expect(JSON.parse(stdout)).toMatchObject({
    submissions: [{ status: 'failed', why: expect.stringContaining('a bug of ours'), score: { points: 0 } }],
    summary: { failed: 1 },
  })
})

test('Ctrl-C while candidates loop ends everything, and leaves no half report', async () => {
  const fixture = makeGradeFixture()
  const proof = join(fixture.course.root, 'looping')
  for (const name of ['alice', 'bob', 'carol']) {
    fixture.handIn(
      `${name}/day1/error-ratio.ts`,
      `import { writeFileSync } from 'node:fs'
export function errorRatio() { writeFileSync(${JSON.stringify(proof)}, String(process.pid)); for (;;); }
`,
    )
  }
  const out = join(fixture.course.root, 'out')
  const ended = fixture.grade(['--jobs', '2', '--out', out])
  await vi.waitFor(() => expect(readFileSync(proof, 'utf8')).not.toBe(''), { timeout: 20_000, interval: 20 })
  const pid = Number(readFileSync(proof, 'utf8'))
  process.kill(parentOf(parentOf(pid)), 'SIGINT')
  const { code, stdout } = await ended
  expect({ code, stdout }).toEqual({ code: 130, stdout: '' })
  expect(readdirSync(out)).toEqual([])
  expect(readdirSync(fixture.course.scratch)).toEqual([])
  expect(isAlive(pid)).toBe(false)
})

test('a reader who goes away ends the grade without a word', async () => {
  const fixture = makeGradeFixture()
  for (const name of ['alice', 'bob']) fixture.handIn(`${name}/day1/error-ratio.ts`, fixture.read(rightRatio))
  const command = `"$0" "$1" grade "$2" --tier T1 | true; echo "\${PIPESTATUS[0]}"`
  const { stdout, stderr } = spawnSync('bash', ['-c', command, process.execPath, bin, fixture.inbox], {
    encoding: 'utf8',
    env: { ...process.env, FIREDRILL_ROOT: fixture.course.root, TMPDIR: fixture.course.scratch },
  })
  expect({ stdout, stderr }).toEqual({ stdout: '130\n', stderr: '' })
  expect(readdirSync(fixture.course.scratch)).toEqual([])
})

const bin = join(import.meta.dirname, '../bin/firedrill.mjs')

/** The command is two levels above a candidate: candidate ← judge ← command. */
const parentOf = (pid: number): number =>
  Number(/^PPid:\s+(\d+)$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1])

/** A process that has ended and that nobody has asked about yet is a zombie: state Z. */
const isAlive = (pid: number): boolean => {
  const status = existsSync(`/proc/${pid}/status`) ? readFileSync(`/proc/${pid}/status`, 'utf8') : ''
  return /^State:\s+[^ZX]/m.test(status)
}
