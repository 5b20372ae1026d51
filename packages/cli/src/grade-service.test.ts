import { appendFileSync, cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { makeSubmissions, startPostgres } from '@firedrill/grader/samples'
import { expect, onTestFinished, test, vi } from 'vitest'
import { type GradeFixture, makeGradeFixture, rightRatio, samples } from './grade-fixture.ts'
import { startGrade } from './service-processes.ts'

const serve = ['serve', '--port', '0', '--workers', '0']
const work = ['worker', '--tier', 'T1', '--jobs', '1']
const up = /Grading service at (\S+), with/

const statusOf = async ({ course }: GradeFixture) => {
  const { stdout } = await course.drill(['grade', 'status', '--json'])
  return JSON.parse(stdout) as { cohorts: { queued: number; leased: number; stored: number }[] }
}

test('a worker is killed, then the service, and the gradebook is that of a plain grade; a regrade judges what changed', async () => {
  const fixture = makeGradeFixture()
  const { root, drill } = fixture.course
  await makeSubmissions(fixture.inbox, { samples, count: 10 })
  let service = startGrade(root, serve)
  await service.until(up)
  const submit = ['grade', 'submit', fixture.inbox, '--cohort', 'autumn', '--received', 'files']
  expect(await drill(submit)).toEqual({ code: 0, stdout: '10 handed in to autumn.\n', stderr: '' })
  expect(await drill(submit)).toMatchObject({ stdout: '0 handed in to autumn, 10 were there already.\n' })
  expect(await drill(['grade', 'book', 'autumn'])).toMatchObject({
    code: 3,
    stdout: '',
    stderr: expect.stringContaining('10 submissions of autumn are not graded yet, so there is no gradebook.'),
  })

  const doomed = startGrade(root, work)
  await vi.waitFor(
    async () => expect((await statusOf(fixture)).cohorts[0]?.leased).toBeGreaterThan(0),
    60_000,
  )
  await doomed.end('SIGKILL')
  const worker = startGrade(root, work)
  await service.end('SIGKILL')
  await worker.until(/does not answer .* Waiting for it\./)
  service = startGrade(root, ['serve', '--workers', '0', '--port', portOf(root)])
  await service.until(up)
  const book = await drill(['grade', 'book', 'autumn', '--wait', '--csv'])
  expect(worker.said()).toContain('The service answers again.')
  const plain = await fixture.grade(['--csv'])
  expect(book).toEqual(plain)
  expect(book.stdout.split('\r\n')).toHaveLength(12)
  expect(await worker.end('SIGTERM')).toBe(0)
  expect(await service.end('SIGTERM')).toBe(0)

  // Nothing is known on this machine any more: what is not judged again, the service knew.
  rmSync(join(root, '.firedrill/grades'), { recursive: true })
  const hidden = join(root, 'solutions/week1-samples/day1-samples/error-ratio/hidden.test.ts')
  appendFileSync(hidden, '\n')
  service = startGrade(root, ['serve', '--port', '0', '--tier', 'T1', '--jobs', '1'])
  await service.until(up)
  expect(await drill(['grade', 'regrade', 'autumn', '--wait', '--apply'])).toEqual({
    code: 0,
    stdout: expect.stringMatching(/^0 of 10 grades change\.\n[^]*The regrade of autumn is applied\.\n$/),
    stderr: '',
  })
  const { submissions } = JSON.parse((await drill(['grade', 'book', 'autumn', '--json'])).stdout) as {
    submissions: { items: { item: string; source: string; checks: unknown[] }[] }[]
  }
  const sources = submissions.flatMap(({ items }) => items.map(({ item, source }) => `${item} ${source}`))
  expect([...new Set(sources)].toSorted()).toEqual(['day1/error-alarm cache', 'day1/error-ratio judge'])
  expect(await service.end('SIGTERM')).toBe(0)
}, 300_000)

test('PostgreSQL is killed while jobs are leased; service and worker wait for it, and no grade is lost or doubled', async () => {
  const postgres = await startPostgres()
  onTestFinished(() => postgres.close())
  const fixture = makeGradeFixture()
  const { root, drill } = fixture.course
  const made = await makeSubmissions(fixture.inbox, { samples, count: 5 })
  const service = startGrade(root, serve, { DATABASE_URL: postgres.url })
  await service.until(up)
  const scope = ['--items', 'error-ratio,error-alarm']
  await drill(['grade', 'submit', fixture.inbox, '--cohort', 'autumn', '--received', 'files', ...scope])
  const worker = startGrade(root, work)
  await vi.waitFor(
    async () => expect((await statusOf(fixture)).cohorts[0]?.leased).toBeGreaterThan(0),
    60_000,
  )
  await postgres.kill()
  await worker.until(/The database .* Waiting for it\./)
  expect(await drill(['grade', 'status'])).toMatchObject({
    code: 3,
    stderr: expect.stringMatching(/^The database .* does not answer/),
  })
  await postgres.start()
  const book = await drill(['grade', 'book', 'autumn', '--wait', '--csv'])
  expect(book).toEqual(await fixture.grade(['--csv', ...scope]))
  const moodle = join(root, 'moodle.csv')
  const students = made.map(({ id }) => `Learner,${id},${id},-`)
  writeFileSync(moodle, ['First name,Last name,ID number,Day 1 (Real)', ...students].join('\n'))
  const fill = ['--into', moodle, '--column', 'Day 1', '--out-of', '100']
  const filled = await drill(['grade', 'book', 'autumn', ...fill])
  expect(filled.stdout.split('\r\n').length).toBeGreaterThan(3)
  expect(filled).toEqual(await fixture.grade([...scope, ...fill]))
  expect((await statusOf(fixture)).cohorts).toMatchObject([{ stored: made.length, queued: 0, leased: 0 }])
  expect(await worker.end('SIGTERM')).toBe(0)
  expect(await service.end('SIGTERM')).toBe(0)
}, 300_000)

test('a worker of another course is given nothing, one without the right word is not let in, and a second service not started', async () => {
  const fixture = makeGradeFixture()
  const { root, drill } = fixture.course
  fixture.handIn('alice/day1/error-ratio.ts', fixture.read(rightRatio))
  const service = startGrade(root, serve)
  const [, url = ''] = await service.until(up)
  await drill(['grade', 'submit', fixture.inbox, '--cohort', 'autumn'])

  const other = makeGradeFixture()
  cpSync(join(root, '.firedrill'), join(other.course.root, 'access'), { recursive: true })
  appendFileSync(join(other.course.root, rightRatio), '\n')
  const { worker: token } = JSON.parse(
    readFileSync(join(root, '.firedrill/service/access.json'), 'utf8'),
  ) as { worker: string }
  const env = { FIREDRILL_SERVICE: url, FIREDRILL_SERVICE_TOKEN: token }
  const stranger = startGrade(other.course.root, work, env)
  expect(await stranger.end()).toBe(2)
  expect(stranger.said()).toContain(
    'This worker has another course than the service, so it was given nothing.',
  )

  const thief = startGrade(root, ['book', 'autumn'], env)
  expect(await thief.end()).toBe(3)
  expect(thief.said()).toContain('The token of a worker does not allow this.')
  const nobody = startGrade(root, work, { ...env, FIREDRILL_SERVICE_TOKEN: 'x' })
  expect(await nobody.end()).toBe(3)
  expect(nobody.said()).toContain('The token is not one of this service.')

  const second = startGrade(root, serve)
  expect(await second.end()).toBe(3)
  expect(second.said()).toMatch(/A firedrill service already uses .*: process \d+\./)
  expect((await statusOf(fixture)).cohorts).toMatchObject([{ queued: 1, stored: 0 }])
  expect(await drill(['grade', 'book', 'spring'])).toMatchObject({
    code: 2,
    stderr: 'There is no cohort spring.\nThere are: autumn.\n',
  })
}, 200_000)

test('without a service, and with one that is gone, a command says what to start', async () => {
  const { course } = makeGradeFixture()
  expect(await course.drill(['grade', 'status'])).toMatchObject({
    code: 3,
    stdout: '',
    stderr: expect.stringContaining(
      'No grading service has run on this machine.\nStart one: pnpm grade serve.',
    ),
  })
  const service = startGrade(course.root, serve)
  await service.until(up)
  await service.end('SIGKILL')
  expect(await course.drill(['grade', 'status'])).toMatchObject({
    code: 3,
    stderr: expect.stringMatching(/^The grading service at \S+ does not answer \(ECONNREFUSED\)\.\n/),
  })
}, 100_000)

/** The port that the service had. */
const portOf = (root: string): string => {
  const { url } = JSON.parse(readFileSync(join(root, '.firedrill/service/access.json'), 'utf8')) as {
    url: string
  }
  return new URL(url).port
}
