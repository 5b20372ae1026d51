import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { seedFrom } from '@firedrill/course'
import { SaxesParser } from 'saxes'
import { expect, test } from 'vitest'
import { type GradeFixture, handInEveryKind, makeGradeFixture, rightRatio, scores } from './grade-fixture.ts'

/** What differs between two machines: folders and durations. */
const mask = ({ course }: GradeFixture, text: string): string =>
  text
    .replaceAll(course.root, '<root>')
    .replace(/"durationMs":\d+/g, '"durationMs":0')
    .replace(/time="[\d.]+"/g, 'time="0"')

test('every kind of submission is graded, and every format says so', async () => {
  const fixture = makeGradeFixture()
  handInEveryKind(fixture)
  const out = join(fixture.course.root, 'out')
  const { code, stdout, stderr } = await fixture.grade(['--out', out])
  expect({ code, stderr }).toEqual({ code: 1, stderr: '' })
  expect(readdirSync(out).toSorted()).toEqual([
    'annotations.txt',
    'grades.csv',
    'grades.json',
    'grades.md',
    'grades.txt',
    'junit.xml',
  ])
  const file = (name: string): string => readFileSync(join(out, name), 'utf8')
  expect(scores(file('grades.json'))).toEqual({
    alice: 'graded 20',
    bob: 'graded 6.67',
    carol: 'graded 0',
    dan: 'ungradable 0',
    eve: 'ungradable 0',
    frank: 'ungradable 0',
    gina: 'graded 5',
    henry: 'ungradable 0',
    iris: 'ungradable 0',
  })
  expect(file('grades.txt')).toBe(stdout)
  for (const name of readdirSync(out)) {
    await expect(mask(fixture, file(name))).toMatchFileSnapshot(`./fixtures/grade/${name}.golden`)
  }
  const parser = new SaxesParser()
  const cases: string[] = []
  parser.on('error', (error) => {
    throw error
  })
  parser.on('opentag', ({ name }) => void (name === 'testcase' && cases.push(name)))
  parser.write(file('junit.xml')).close()
  expect(cases.length).toBeGreaterThan(9)
  expect(existsSync(join(fixture.inbox, 'alice/work/node_modules'))).toBe(false)
  expect(readdirSync(fixture.course.scratch)).toEqual([])
})

test('a format goes to stdout alone, two need a folder', async () => {
  const fixture = makeGradeFixture()
  fixture.handIn('alice/day1/error-ratio.ts', fixture.read(rightRatio))
  const json = await fixture.grade(['--json'])
  expect(json).toMatchObject({ code: 0, stderr: '' })
  expect(JSON.parse(json.stdout)).toMatchObject({
    version: 1,
    seeds: 'derived',
    submissions: [{ id: 'alice' }],
  })
  expect(await fixture.grade(['--json', '--csv'])).toMatchObject({
    code: 2,
    stderr: expect.stringContaining('--json and --csv cannot share stdout.'),
  })
})

test('a verdict is kept, and taken again only for the same bytes, seed and course', async () => {
  const fixture = makeGradeFixture()
  fixture.handIn('alice/day1/error-ratio.ts', fixture.read(rightRatio))
  const source = async (...args: string[]): Promise<string> =>
    JSON.parse((await fixture.grade(['--json', ...args])).stdout).submissions[0].items[0].source
  expect(await source()).toBe('judge')
  expect(await source()).toBe('cache')
  expect(await source('--seed', '00000001')).toBe('judge')
  expect(await source('--no-cache')).toBe('judge')
  fixture.handIn('alice/day1/error-ratio.ts', `${fixture.read(rightRatio)}\n`)
  expect(await source()).toBe('judge')
  const hidden = join(fixture.course.root, 'solutions/week1-samples/day1-samples/error-ratio/hidden.test.ts')
  writeFileSync(hidden, `${readFileSync(hidden, 'utf8')}\n`)
  expect(await source()).toBe('judge')
})

test('the command that a verdict names repeats it', async () => {
  const fixture = makeGradeFixture()
  const bad = "it's $(touch gotcha)"
  fixture.handIn(`${bad}/day1/error-ratio.ts`, 'export const errorRatio = () => 7\n')
  const [first] = JSON.parse((await fixture.grade(['--json'])).stdout).submissions
  const { repeat, seed, checks } = first.items[0]
  expect(repeat).toBe(
    `pnpm grade '${fixture.inbox}/it'\\''s $(touch gotcha)' --items error-ratio --seed ${seed}`,
  )
  const again = await fixture.course.drill([
    'grade',
    join(fixture.inbox, bad),
    '--items',
    'error-ratio',
    '--seed',
    seed,
    '--json',
    '--no-cache',
    '--tier',
    'T1',
  ])
  expect(withoutTimes(JSON.parse(again.stdout).submissions[0].items[0].checks)).toEqual(withoutTimes(checks))
})

test('an assignment says what counts; lateness and a lowest score are taken into account', async () => {
  const fixture = makeGradeFixture()
  const file = join(fixture.course.root, 'assignment.yaml')
  writeFileSync(
    file,
    `version: 1
title: Week 1
days: [day1]
items: [{ item: error-ratio, points: 30 }]
due: 2026-11-30T18:00:00Z
late: { graceMinutes: 15, penaltyPerDay: 10, floor: 50 }
`,
  )
  fixture.handIn('alice/day1/error-ratio.ts', fixture.read(rightRatio))
  const args = ['--assignment', file, '--received', '2026-12-02T08:00:00Z', '--json']
  const { code, stdout } = await fixture.grade([...args, '--min-score', '60'])
  expect(code).toBe(0)
  const [one] = JSON.parse(stdout).submissions
  expect(one).toMatchObject({
    score: { points: 24, max: 40 },
    late: { days: 2, factor: 0.8, before: 30, from: 'told' },
    items: [
      {
        item: 'day1/error-ratio',
        status: 'pass',
        score: { points: 10, max: 10 },
        counts: { points: 30, max: 30 },
      },
      { item: 'day1/error-alarm', status: 'error', message: 'work/day1/error-alarm/alarm.ts is missing.' },
    ],
  })
  expect((await fixture.grade([...args, '--min-score', '60.1'])).code).toBe(1)
})

test('messages that learners may not see yet are in no format', async () => {
  const fixture = makeGradeFixture()
  fixture.handIn(
    'bob/day1/error-ratio.ts',
    "export const errorRatio = () => { console.log('printed'); return 7 }\n",
  )
  const shown = await fixture.grade([])
  expect(shown.stdout).toMatch(/gave 7 \(required[\s\S]*printed/)
  for (const format of [[], ['--json'], ['--junit'], ['--markdown'], ['--annotations'], ['--csv']]) {
    const { stdout } = await fixture.grade([...format, '--visibility', 'hidden'])
    expect(stdout).not.toMatch(/gave 7|printed|required/)
  }
  expect(await fixture.grade(['--visibility', 'after-due'])).toMatchObject({
    code: 2,
    stderr: expect.stringContaining('--visibility after-due needs a due date.'),
  })
})

test('a learner is asked questions by who they are: answers to another learner’s instance are refused', async () => {
  const fixture = makeGradeFixture()
  const seed = seedFrom(['ada', 'day6/allowed-downtime', 1])
  const answers = `- { item: day6/allowed-downtime, seed: "${seed}", answer: 43.2 }\n`
  for (const name of ['ada', 'bob']) {
    fixture.handIn(`${name}/learner.yaml`, `id: ${name}\n`)
    fixture.handIn(`${name}/day6/answers.yaml`, answers)
  }
  fixture.handIn('carol/learner.yaml', 'id: ada\n')
  fixture.handIn('carol/day6/answers.yaml', answers)
  const [ada, bob, carol] = JSON.parse((await fixture.grade(['--json'])).stdout).submissions
  expect(ada).toMatchObject({ status: 'graded', notes: [], tier: null })
  expect(ada.items[0].status).toMatch(/^(pass|fail)$/)
  expect(bob).toMatchObject({ status: 'ungradable', items: [{ status: 'error' }] })
  expect(bob.items[0].message).toContain(`The answer is to seed ${seed}`)
  expect(carol.notes).toEqual(['ada names the same learner, ada.'])
})

test('with a key nobody else can tell the seeds; a key that is short is none', async () => {
  const fixture = makeGradeFixture()
  fixture.handIn('alice/day1/error-ratio.ts', fixture.read(rightRatio))
  const keyFile = join(fixture.course.root, 'seed.key')
  const graded = async (key: string) => {
    writeFileSync(keyFile, key)
    const ended = await fixture.grade(['--json', '--seed-key', keyFile])
    return ended.code === 0 ? JSON.parse(ended.stdout) : ended.stderr
  }
  const one = await graded('0123456789abcdef')
  const other = await graded('0123456789abcdeg\n')
  expect(one.seeds).toBe('keyed')
  expect(one.submissions[0].items[0].seed).not.toBe(other.submissions[0].items[0].seed)
  expect(await graded('short')).toContain('is too short for a key: it has 5 bytes.')
})

test.each([
  [['--jobs', '0'], '--jobs 0 is no count.'],
  [['--min-score', 'all'], '--min-score all is no percentage.'],
  [['--seed', 'x'], '"x" is no seed.'],
  [['--received', 'today'], '--received today is no time.'],
  [['--items', 'eror-ratio'], 'Did you mean "error-ratio"?'],
  [['--assignment', '/nowhere.yaml'], '/nowhere.yaml cannot be read (ENOENT).'],
  [['--tier', 'T1', '--min-tier', 'T2'], '--tier T1 is weaker than --min-tier T2.'],
  [['--visibility', 'all'], "argument 'all' is invalid"],
])('%j is refused with exit code 2', async (args, words) => {
  const ended = await makeGradeFixture().grade(args)
  expect(ended).toMatchObject({ code: 2, stdout: '' })
  expect(ended.stderr).toContain(words)
})

const withoutTimes = (list: { durationMs: number }[]): object[] =>
  list.map((check) => ({ ...check, durationMs: 0 }))
