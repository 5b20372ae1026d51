import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { makeSubmissions } from '@firedrill/grader/samples'
import { expect, onTestFinished, test, vi } from 'vitest'
import { makeGradeFixture, rightRatio, samples } from './grade-fixture.ts'
import { type Moment, openProxy } from './service-proxy.ts'
import { type LongProcess, startGrade } from './service-processes.ts'

const serve = ['serve', '--port', '0', '--workers', '0']
const work = ['worker', '--tier', 'T1', '--jobs', '1']
const up = /Grading service at (\S+), with/

/** A service behind a proxy, and how to hand in one submission more. */
const open = async () => {
  const fixture = makeGradeFixture()
  const { root } = fixture.course
  const service = startGrade(root, serve)
  const [, url = ''] = await service.until(up)
  const proxy = await openProxy(url)
  const access = JSON.parse(readFileSync(join(root, '.firedrill/service/access.json'), 'utf8')) as {
    instructor: string
    worker: string
  }
  const through = (role: keyof typeof access, args: string[]): LongProcess =>
    startGrade(root, args, { FIREDRILL_SERVICE: proxy.url, FIREDRILL_SERVICE_TOKEN: access[role] })
  const handIn = (at: number): LongProcess => {
    fixture.handIn(`n${at}/day1/error-ratio.ts`, `${fixture.read(rightRatio)}\n// ${at}\n`)
    return through('instructor', ['submit', join(fixture.inbox, `n${at}`), '--cohort', 'autumn'])
  }
  const readStatus = async (): Promise<unknown> =>
    JSON.parse((await fixture.course.drill(['grade', 'status', '--json'])).stdout).cohorts
  /** Whether every grade is there once, and is that of a plain grade. */
  const expectWhole = async (count: number): Promise<void> => {
    const book = await fixture.course.drill(['grade', 'book', 'autumn', '--wait', '--csv'])
    expect(book).toEqual(await fixture.grade(['--csv']))
    expect(await readStatus()).toMatchObject([
      { submissions: count, stored: count, queued: 0, leased: 0, dead: 0 },
    ])
  }
  return { root, service, proxy, through, handIn, readStatus, expectWhole }
}

test('a worker is killed at every stage of its work, and no grade is lost or doubled', async () => {
  const { service, proxy, through, handIn, expectWhole } = await open()
  const stages: Moment[] = [
    { path: '/beat', when: 'asked' },
    { path: '/lease', when: 'asked' },
    { path: '/lease', when: 'answered' },
    { path: '/orders', when: 'asked' },
    { path: '/orders', when: 'answered' },
    { path: '/store', when: 'asked' },
    { path: '/store', when: 'answered' },
  ]
  for (const [at, stage] of stages.entries()) {
    expect(await handIn(at).end()).toBe(0)
    const worker = through('worker', work)
    await proxy.at(stage, () => process.kill(worker.pid, 'SIGKILL'))
    expect(await worker.end()).toBeNull()
  }
  // And once in the middle of judging, as far as that is to be hit.
  expect(await handIn(stages.length).end()).toBe(0)
  const judging = through('worker', work)
  await proxy.at({ path: '/orders', when: 'over' }, () => {})
  await sleep(300)
  await judging.end('SIGKILL')
  const last = through('worker', work)
  await expectWhole(stages.length + 1)
  expect(await last.end('SIGTERM')).toBe(0)
  expect(await service.end('SIGTERM')).toBe(0)
}, 300_000)

test('a worker that dies young takes no more along than its judges would have begun with', async () => {
  const { service, proxy, through, handIn, readStatus, expectWhole } = await open()
  for (let at = 0; at < 5; at++) expect(await handIn(at).end()).toBe(0)
  const young = through('worker', work)
  await proxy.at({ path: '/lease', when: 'answered' }, () => process.kill(young.pid, 'SIGKILL'))
  expect(await young.end()).toBeNull()
  expect(await readStatus()).toMatchObject([{ submissions: 5, leased: 1, queued: 4 }])
  const last = through('worker', work)
  await expectWhole(5)
  expect(await last.end('SIGTERM')).toBe(0)
  expect(await service.end('SIGTERM')).toBe(0)
}, 300_000)

test('the service is killed at every stage of a submission, and no grade is lost or doubled', async () => {
  const { root, service: first, proxy, through, handIn, expectWhole } = await open()
  let service = first
  const worker = through('worker', work)
  const stages: Moment[] = [
    { path: '/submit', when: 'asked' },
    { path: '/submit', when: 'answered' },
    { path: '/lease', when: 'answered' },
    { path: '/orders', when: 'answered' },
    { path: '/store', when: 'asked' },
    { path: '/store', when: 'answered' },
  ]
  for (const [at, stage] of stages.entries()) {
    const killed = proxy.at(stage, () => process.kill(service.pid, 'SIGKILL'))
    const handedIn = handIn(at).end()
    await killed
    await service.end()
    service = startGrade(root, serve)
    const [, url = ''] = await service.until(up)
    proxy.target = url
    expect(await handedIn).toBe(0)
  }
  await expectWhole(stages.length)
  expect(worker.said()).toContain('The service answers again.')
  expect(await worker.end('SIGTERM')).toBe(0)
  expect(await service.end('SIGTERM')).toBe(0)
}, 300_000)

test('a service that is killed takes its own workers with it, whatever they do', async () => {
  const { course, inbox } = makeGradeFixture()
  await makeSubmissions(inbox, { samples, count: 20 })
  for (const isBusy of [false, true]) {
    const args = ['--port', '0', '--workers', '2', '--tier', 'T1', '--jobs', '1']
    const service = startGrade(course.root, ['serve', ...args])
    await service.until(up)
    const workers = await vi.waitFor(() => {
      const pids = childrenOf(service.pid)
      expect(pids).toHaveLength(2)
      return pids
    }, 20_000)
    if (isBusy) {
      await course.drill(['grade', 'submit', inbox, '--cohort', 'autumn'])
      await vi.waitFor(() => expect(workers.flatMap(childrenOf).length).toBeGreaterThan(0), 60_000)
    }
    const judges = workers.flatMap(childrenOf)
    onTestFinished(() =>
      [...workers, ...judges].filter(isAlive).forEach((pid) => process.kill(pid, 'SIGKILL')),
    )
    await service.end('SIGKILL')
    await vi.waitFor(() => expect([...workers, ...judges].filter(isAlive)).toEqual([]), 30_000)
  }
}, 200_000)

const childrenOf = (pid: number): number[] =>
  readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').split(' ').filter(Boolean).map(Number)

/** One that ended and that nobody has asked about is a zombie. */
const isAlive = (pid: number): boolean => {
  try {
    return !/\) Z /.test(readFileSync(`/proc/${pid}/stat`, 'latin1'))
  } catch {
    return false
  }
}
