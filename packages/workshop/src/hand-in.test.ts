import { cpSync, readFileSync, readdirSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { root as repository } from '@firedrill/bundle'
import type { HandInReport } from '@firedrill/session/workshop'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { startPostgres } from '@firedrill/grader/samples'
import { ask } from './samples/board-client.ts'
import { type HostProcess, makeFolder, startHost } from './samples/start-host.ts'

const samples = join(repository, 'packages/author/samples')
const ratio = 'day1/error-ratio.ts'
const right = readFileSync(
  join(samples, 'solutions/week1-samples/day1-samples/error-ratio/solution.ts'),
  'utf8',
)
const wrong = 'export const errorRatio = () => 2\n'

let postgres: Awaited<ReturnType<typeof startPostgres>>
beforeAll(async () => {
  postgres = await startPostgres()
}, 240_000)
afterAll(() => postgres.close())

const makeCourse = (): string => {
  const root = makeFolder('course')
  for (const tree of ['exercises', 'solutions']) {
    cpSync(join(samples, tree), join(root, tree), {
      recursive: true,
      filter: (path) => !path.includes('node_modules'),
    })
    for (const week of readdirSync(join(samples, tree))) {
      symlinkSync(join(samples, tree, week, 'node_modules'), join(root, tree, week, 'node_modules'))
    }
  }
  return root
}

/** A machine without a sandbox grades at T1, and says so. */
const anyTier = ['--min-tier', 'T1']

const enter = async (host: HostProcess, name: string): Promise<string> => {
  const message = { code: host.code, name, sharesSource: false }
  const { text } = await ask(host, '/api/join', { message })
  return (JSON.parse(text) as { token: string }).token
}

const submit = (host: HostProcess, token: string, files: Record<string, string>, more: object = {}) =>
  ask(host, '/api/submit', { token, message: { day: 'day1', files, ...more } })

const reportOf = async (host: HostProcess, token: string, day = 'day1'): Promise<HandInReport> =>
  JSON.parse((await ask(host, '/api/report', { token, message: { day } })).text) as HandInReport

const untilGraded = (host: HostProcess, token: string): Promise<HandInReport> =>
  vi.waitFor(
    async () => {
      const report = await reportOf(host, token)
      expect(report.state).not.toBe('waiting')
      return report
    },
    { timeout: 120_000, interval: 500 },
  )

/** The gradebook without the quotes of its text. */
const bookOf = async (host: HostProcess, query = '') => {
  const path = `/api/board/gradebook.csv?day=day1${query}`
  const { status, text } = await ask(host, path, { token: host.key })
  return { status, text: text.replaceAll('"', '') }
}

describe.each(['embedded', 'server'] as const)('on a database that is %s', (kind) => {
  test('what is handed in is graded, told to whoever handed it in, and in the gradebook; a killed host goes on with it', async () => {
    const [data, root] = [makeFolder('host'), makeCourse()]
    const databaseUrl = kind === 'server' ? postgres.url : null
    const host = await startHost({ data, root, databaseUrl, args: anyTier })
    const [ada, bob] = [await enter(host, 'Ada'), await enter(host, 'Bob')]
    expect(await reportOf(host, ada)).toMatchObject({ state: 'none', submissions: 0, counts: null })
    expect((await bookOf(host)).text.trimEnd().split('\r\n')).toHaveLength(1)
    expect(await submit(host, ada, { [ratio]: wrong })).toMatchObject({ status: 200 })
    // Not graded yet, or only just.
    await host.end('SIGKILL')
    const again = await startHost({
      data,
      root,
      databaseUrl,
      args: anyTier,
      port: Number(new URL(host.url).port),
    })
    expect(await untilGraded(again, ada)).toMatchObject({
      state: 'graded',
      tier: expect.stringMatching(/^T[12]$/),
      score: { points: 0, max: 20 },
      items: [
        {
          item: 'day1/error-ratio',
          status: 'fail',
          failing: expect.arrayContaining([{ title: expect.any(String), message: expect.any(String) }]),
        },
        { item: 'day1/error-alarm', isHandedIn: false },
      ],
    })
    await submit(again, ada, { [ratio]: right })
    expect(await untilGraded(again, ada)).toMatchObject({ score: { points: 10, max: 20 }, submissions: 2 })
    await submit(again, ada, { [ratio]: wrong, 'learner.yaml': 'id: another\nname: Bob\n' })
    // The last is told, the best counts.
    expect(await untilGraded(again, ada)).toMatchObject({ score: { points: 0 }, counts: { points: 10 } })
    expect(await reportOf(again, bob)).toMatchObject({ state: 'none', submissions: 0, items: [] })
    const [head, ...rows] = (await bookOf(again)).text.trimEnd().split('\r\n')
    expect(head).toMatch(
      /^submission,id,name,status,points,max,percent,days late,tier,day1\/error-ratio,day1\/error-alarm,why$/,
    )
    expect(rows).toEqual([expect.stringMatching(/^learner-1(-2)?,Ada,Ada,graded,10,20,50,,T[12],10,0,$/)])
    expect((await ask(again, '/metrics')).text).toContain('firedrill_grade_submissions_total')
    expect(await again.end()).toBe(0)
  }, 240_000)
})

test('nobody hands in as another, reads another’s report, or sends what is no file of the day', async () => {
  const host = await startHost({ data: makeFolder('host'), root: makeCourse(), args: anyTier })
  const [mallory, victim] = [await enter(host, 'Mallory'), await enter(host, 'Victim')]
  const files = { [ratio]: right }
  expect(await submit(host, 'x'.repeat(32), files)).toMatchObject({ status: 401 })
  expect(await ask(host, '/api/report', { message: { day: 'day1' } })).toMatchObject({ status: 401 })
  for (const more of [{ learner: 'Victim' }, { name: 'Victim' }, { token: victim }]) {
    expect(await submit(host, mallory, files, more), JSON.stringify(more)).toMatchObject({ status: 400 })
  }
  expect(await submit(host, mallory, {})).toMatchObject({ status: 400 })
  expect(
    await ask(host, '/api/report', { token: mallory, message: { day: 'day1', learner: 'Victim' } }),
  ).toMatchObject({ status: 400 })
  for (const path of [
    'day1/../../.ssh/id',
    '/etc/passwd',
    'day2/other.ts',
    'day1/hidden.test.ts',
    '__proto__',
  ]) {
    const answer = await ask(host, '/api/submit', {
      token: victim,
      message: JSON.parse(`{"day":"day1","files":{${JSON.stringify(path)}:"mine"}}`),
    })
    expect([path, answer.status]).toEqual([path, expect.toBeOneOf([400, 429])])
  }
  const { status, text } = await ask(host, '/api/report', { token: mallory, message: { day: 'day44' } })
  expect([status, text]).toEqual([404, expect.stringContaining('no day44')])
  for (const path of ['gradebook.csv', 'gradebook.json']) {
    for (const token of [mallory, host.helperKey, undefined]) {
      const answer = await ask(host, `/api/board/${path}?day=day1`, { token })
      expect([401, 403]).toContain(answer.status)
    }
  }
  expect(await reportOf(host, victim)).toMatchObject({ state: 'none', submissions: 0 })
}, 240_000)

test('what is hostile is only text: in the report, in the gradebook, and not under another’s name', async () => {
  const host = await startHost({ data: makeFolder('host'), root: makeCourse(), args: anyTier })
  const token = await enter(host, '=cmd|calc')
  const evil = '<img src=x onerror=alert(1)>'
  const throwing = `export const errorRatio = () => { throw new Error('${evil} \\u001b[2J') }\n`
  const learner = 'id: victim\nname: "<b>Victim</b>"\n'
  await submit(host, token, { [ratio]: throwing, 'learner.yaml': learner })
  const report = await untilGraded(host, token)
  expect(report).toMatchObject({ state: 'graded', score: { points: 0, max: 20 } })
  const csv = (await bookOf(host)).text
  expect(csv).toContain(",'=cmd|calc,'=cmd|calc,graded,")
  expect(csv).not.toContain('ictim')
  const unnamed = (await bookOf(host, '&anonymous')).text
  expect(unnamed).toContain('learner-1,Learner 1,,graded')
  expect(unnamed).not.toContain('cmd')
  const response = await fetch(`${host.url}/api/board/gradebook.json?day=day1`, {
    headers: { authorization: `Bearer ${host.key}` },
  })
  expect(response.headers.get('content-type')).toBe('application/json')
  expect(response.headers.get('x-content-type-options')).toBe('nosniff')
  await submit(host, token, { [ratio]: 'a zero \0 byte', 'learner.yaml': '&a [*a, *a]' })
  expect(await untilGraded(host, token)).toMatchObject({ state: 'ungradable', counts: { points: 0 } })
  // One file more than fits, and one request more than is allowed.
  expect(await submit(host, token, { [ratio]: 'x'.repeat(1_100_000) })).toMatchObject({ status: 413 })
  const answers = await Promise.all(
    Array.from({ length: 8 }, (_, at) => submit(host, token, { [ratio]: `// ${at}\n` })),
  )
  expect(answers.filter(({ status }) => status === 429).length).toBeGreaterThan(2)
  expect(host.log()).not.toMatch(/cmd|ictim/)
}, 240_000)

test('on a machine without a sandbox nothing of a learner runs: what they hand in is kept, and graded by who has one', async () => {
  const [data, root] = [makeFolder('host'), makeCourse()]
  const host = await startHost({ data, root, path: '/nowhere' })
  const token = await enter(host, 'Ada')
  await submit(host, token, { [ratio]: right })
  expect(await reportOf(host, token)).toMatchObject({
    state: 'waiting',
    why: expect.stringContaining('Nobody grades on the host now'),
  })
  expect(host.log()).toContain('What is handed in is kept.')
  await host.end()
  const again = await startHost({ data, root, args: anyTier, port: Number(new URL(host.url).port) })
  expect(await untilGraded(again, token)).toMatchObject({ state: 'graded', score: { points: 10, max: 20 } })
  expect(again.log()).toMatch(/What is handed in is graded at T[12]\./)
}, 240_000)
