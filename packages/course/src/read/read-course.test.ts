import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { FiredrillError } from '../problem.ts'
import { findTarget } from '../target.ts'
import { readCourse, requireCourse } from './read-course.ts'

const roots: string[] = []
afterEach(() => {
  for (const root of roots.splice(0)) rmSync(root, { recursive: true })
})

const day = 'exercises/week1-http/day1-requests'
const manifest = `title: Requests
order:
  - section: What an answer is
  - slug: status-code
    kind: code
    title: The status
    par: 3m
    points: 10
    teaches: an idea
  - slug: api-client
    kind: exercise
    size: M
    title: A client
    par: 30m
    points: 10
    teaches: another idea
    needs: [promtool]
    limits: { check: 8s, memoryMb: 256 }
    stages:
      - { slug: get, title: Get, points: 4 }
      - { slug: retry, title: Retry, points: 6 }
    files: [client.ts, src/retry.ts]
`
const good: Record<string, string | Uint8Array> = {
  'exercises/week1-http/README.md': '# HTTP\n\nWords.\n',
  [`${day}/day.yaml`]: manifest,
  [`${day}/status-code.ts`]: '',
  [`${day}/api-client/client.ts`]: '',
  [`${day}/api-client/src/retry.ts`]: '',
}

const makeRoot = (files: Record<string, string | Uint8Array>): string => {
  const root = mkdtempSync(join(tmpdir(), 'firedrill-course-'))
  roots.push(root)
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, file)), { recursive: true })
    writeFileSync(join(root, file), text)
  }
  return root
}

test('A course is read with all that its items need to be judged.', () => {
  const { course, problems } = readCourse(makeRoot(good))
  expect(problems).toEqual([])
  const [week] = course.weeks
  expect(week).toMatchObject({ id: 'week1', title: 'HTTP', dir: 'exercises/week1-http' })
  expect(week?.days[0]?.steps).toEqual([
    { section: 'What an answer is' },
    { item: 'day1/status-code' },
    { item: 'day1/api-client' },
  ])
  expect(week?.days[0]?.items[0]).toMatchObject({
    id: 'day1/status-code',
    size: null,
    parSeconds: 180,
    limits: { checkMs: 3_000, wallMs: 10_000, memoryMb: 1_024 },
    files: ['status-code.ts'],
    exerciseDir: day,
    solutionDir: 'solutions/week1-http/day1-requests/status-code',
    weekDir: 'exercises/week1-http',
  })
  expect(week?.days[0]?.items[1]).toMatchObject({
    size: 'M',
    needs: ['promtool'],
    limits: { checkMs: 8_000, wallMs: 30_000, memoryMb: 256 },
    files: ['client.ts', 'src/retry.ts'],
    exerciseDir: `${day}/api-client`,
  })
})

test('Weeks and days come by number, whatever their names.', () => {
  const files = ['week2-a/day10-a', 'week2-a/day6-z', 'week1-z/day2-b'].map((dir) => [
    [`exercises/${dir}/day.yaml`, 'title: A day\norder:\n  - section: Words'],
    [`exercises/${dir.split('/')[0]}/README.md`, '# A week'],
  ])
  const { course, problems } = readCourse(makeRoot(Object.fromEntries(files.flat())))
  expect(problems).toEqual([])
  expect(course.weeks.map((week) => week.days.map((one) => one.id))).toEqual([['day2'], ['day6', 'day10']])
})

test('The tour is a day of its own before the first week, and its items say so.', () => {
  const tour = {
    'exercises/tour/README.md': '# The tour',
    'exercises/tour/day.yaml':
      'title: A tour\norder:\n  - { slug: hello, kind: choice, title: Hi, par: 1m, points: 1, teaches: to begin }',
    'exercises/tour/hello.md': 'Which?',
  }
  const { course, problems } = readCourse(makeRoot({ ...good, ...tour }))
  expect(problems).toEqual([])
  expect(course.weeks.map(({ id, number }) => [id, number])).toEqual([
    ['tour', 0],
    ['week1', 1],
  ])
  expect(course.weeks[0]?.days).toMatchObject([
    { id: 'tour', number: 0, title: 'A tour', dir: 'exercises/tour' },
  ])
  expect(course.weeks[0]?.days[0]?.items).toMatchObject([
    {
      id: 'tour/hello',
      kind: 'choice',
      files: [],
      exerciseDir: 'exercises/tour',
      solutionDir: 'solutions/tour/hello',
      weekDir: 'exercises/tour',
    },
  ])
  expect(findTarget(course, 'Tour')).toMatchObject({ kind: 'day', day: { id: 'tour' } })
  expect(findTarget(readCourse(makeRoot(good)).course, 'tour')).toEqual({ kind: 'unwritten', id: 'tour' })
})

test('A root without exercises/ is one clear problem.', () => {
  expect(readCourse(makeRoot({}))).toEqual({
    course: { weeks: [] },
    problems: [
      {
        rule: 'readable',
        file: 'exercises',
        message: 'is missing: there is no course here.',
        fix: 'Run the command in the root of the course, or restore the folder.',
      },
    ],
  })
})

test('A file where exercises/ should be is one clear problem.', () => {
  const { problems } = readCourse(makeRoot({ exercises: '' }))
  expect(problems).toMatchObject([
    { rule: 'readable', file: 'exercises', message: 'cannot be read (ENOTDIR).' },
  ])
})

test('A binary day.yaml is no text, and the rest of the course is read.', () => {
  const png = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d)
  const second = { 'exercises/week1-http/day2-more/day.yaml': 'title: More\norder:\n  - section: Words' }
  const { course, problems } = readCourse(makeRoot({ ...good, ...second, [`${day}/day.yaml`]: png }))
  expect(problems).toMatchObject([
    { rule: 'readable', file: `${day}/day.yaml`, message: 'is not UTF-8 text.' },
  ])
  expect(course.weeks[0]?.days.map((one) => one.id)).toEqual(['day2'])
})

test('A day.yaml in another encoding is no text.', () => {
  const latin1 = Buffer.from('title: Caf\u00e9\norder:\n  - section: Words', 'latin1')
  const { problems } = readCourse(makeRoot({ ...good, [`${day}/day.yaml`]: latin1 }))
  expect(problems).toMatchObject([
    { rule: 'readable', message: 'is not UTF-8 text.', fix: expect.stringContaining('Save it as UTF-8') },
  ])
})

test('A day.yaml that is a folder, or leads nowhere, is a problem and no stack trace.', () => {
  const root = makeRoot({ 'exercises/week1-http/README.md': '# HTTP', [`${day}/day.yaml/x`]: '' })
  mkdirSync(join(root, 'exercises/week1-http/day2-loop'))
  symlinkSync('day.yaml', join(root, 'exercises/week1-http/day2-loop/day.yaml'))
  expect(readCourse(root).problems).toMatchObject([
    { rule: 'readable', file: `${day}/day.yaml`, message: 'is a folder, and should be a file.' },
    { rule: 'readable', message: 'cannot be read (ELOOP).', fix: 'Make it readable for your user.' },
  ])
})

test('A slug of two items is reported with file, line and field.', () => {
  const text = manifest.replace('slug: api-client', 'slug: status-code')
  const files = { [`${day}/status-code/client.ts`]: '', [`${day}/status-code/src/retry.ts`]: '' }
  expect(readCourse(makeRoot({ ...good, ...files, [`${day}/day.yaml`]: text })).problems).toEqual([
    {
      rule: 'unique-slug',
      file: `${day}/day.yaml`,
      line: 10,
      field: 'status-code',
      message: 'the slug is taken by day1/status-code.',
      fix: 'Slugs are unique in the course: choose another.',
    },
  ])
})

test.for(['list', 'review', 'day3', 'week2', 'd1', 'w2d3'])('The slug "%s" is refused.', (slug) => {
  const text = manifest.replace('slug: status-code', `slug: ${slug}`)
  const { problems } = readCourse(makeRoot({ ...good, [`${day}/day.yaml`]: text, [`${day}/${slug}.ts`]: '' }))
  expect(problems).toMatchObject([{ rule: 'reserved-slug', line: 4, field: slug }])
})

test('Other folders are named, except hidden ones and node_modules.', () => {
  const files = { 'exercises/node_modules/x': '', 'exercises/.cache/x': '', 'exercises/week10-more/x': '' }
  const { problems } = readCourse(makeRoot({ ...good, ...files, 'exercises/week1-http/day-2/x': '' }))
  expect(problems.map((problem) => [problem.rule, problem.file])).toEqual([
    ['folder-name', 'exercises/week10-more'],
    ['folder-name', 'exercises/week1-http/day-2'],
  ])
})

test('A course with problems is refused with all of them.', () => {
  const text = manifest.replace('par: 3m', 'par: 3').replace('points: 10', 'points: ten')
  const root = makeRoot({ ...good, [`${day}/day.yaml`]: text })
  expect(() => requireCourse(root)).toThrow(FiredrillError)
  expect(() => requireCourse(root)).toThrow(
    /2 problem.*day\.yaml:7 order\.1\.par.*day\.yaml:8 order\.1\.points/s,
  )
})

test('A course without problems is given back.', () => {
  expect(requireCourse(makeRoot(good)).weeks).toHaveLength(1)
})

/** An exercise of one file that starts from another. */
const second = (from: string, file: string): string => `  - slug: second
    kind: exercise
    size: S
    title: Another
    par: 15m
    points: 10
    teaches: a third idea
    from: ${from}
    files: [${file}]
`

const readSecond = (from: string, file: string) =>
  readCourse(
    makeRoot({
      ...good,
      [`${day}/day.yaml`]: manifest + second(from, file),
      [`${day}/second/${file}`]: '',
    }),
  )

test('An exercise starts from an earlier one that shares a file with it, or the course is told.', () => {
  const { course, problems } = readSecond('api-client', 'client.ts')
  expect(problems).toEqual([])
  expect(course.weeks[0]?.days[0]?.items.map(({ from }) => from)).toEqual([null, null, 'api-client'])
  expect(readSecond('second', 'client.ts').problems).toMatchObject([
    { rule: 'from', message: 'day1/second starts from second, which is no exercise before it.' },
  ])
  expect(readSecond('status-code', 'client.ts').problems).toHaveLength(1)
  expect(readSecond('api-client', 'other.ts').problems).toMatchObject([
    { rule: 'from', message: 'day1/second starts from api-client, which has no file of the same name.' },
  ])
})
