import { startPostgres } from '@firedrill/grader/samples'
import { readHandInReport, readMembership } from '@firedrill/session/workshop'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { ask, readBoard } from './samples/board-client.ts'
import { makeFolder, startHost } from './samples/start-host.ts'
import { check, type DayLearner, seatDay } from './samples/workshop-day.ts'

let postgres: Awaited<ReturnType<typeof startPostgres>>
beforeAll(async () => {
  postgres = await startPostgres()
}, 240_000)
afterAll(() => postgres.close())

const patient = { timeout: 180_000, interval: 500 }

/** The gradebook's rows as name, status and points. */
const readBook = async (host: { url: string; key: string }) => {
  const { text } = await ask(host, '/api/board/gradebook.json?day=day1', { token: host.key })
  const { submissions } = JSON.parse(text) as {
    submissions: {
      learner: { name: string }
      status: string
      score: { points: number }
      tier: string | null
    }[]
  }
  return submissions.map(({ learner, status, score, tier }) => ({
    name: learner.name,
    status,
    tier,
    ...score,
  }))
}

const idOf = ({ root }: DayLearner): string => readMembership(root)?.learner ?? ''

const nameOf = ({ root }: DayLearner): string => readMembership(root)?.name ?? ''

const reportOf = ({ root }: DayLearner) => readHandInReport(root, 'day1', { deadlineMs: 20_000 })

const triesOf = (seats: Awaited<ReturnType<typeof readBoard>>['seats']) =>
  Object.fromEntries(seats.map(({ id, cells }) => [id, cells['day1/status-code']?.tries]))

test.each(['embedded', 'server'] as const)(
  'thirty learners go through day 1 on a database that is %s: what is killed on the way loses nothing and doubles nothing',
  async (kind) => {
    const options = {
      data: makeFolder('host'),
      databaseUrl: kind === 'server' ? postgres.url : null,
      args: ['--min-tier', 'T1'],
    }
    let host = await startHost(options)
    const port = Number(new URL(host.url).port)
    const powerCut = async (): Promise<void> => {
      await host.end('SIGKILL')
      if (kind === 'server') {
        await postgres.kill()
        await postgres.start()
      }
    }
    const restart = async (): Promise<void> => void (host = await startHost({ ...options, port }))
    const tell = (path: string, message: object) =>
      ask(host, `/api/board/${path}`, { token: host.key, message })

    // Join, and drill.
    const learners = seatDay(30)
    await Promise.all(learners.map((one) => one.join(`${host.code}@${host.place}`, { name: one.name })))
    const rooms = learners.map((one) => one.follow())
    for (const one of learners) one.open('status-code')
    for (const one of learners.slice(0, 19)) for (let tries = 0; tries < 3; tries++) one.fail()

    // Stuck, and a hint.
    await vi.waitFor(async () => {
      const { seats, reports, stuck } = await readBoard(host)
      expect(seats.filter(({ isThere }) => isThere)).toHaveLength(30)
      const failing = reports.find(({ item }) => item === 'day1/status-code')?.failing
      expect(failing).toMatchObject([{ title: check.title, learners: 19 }])
      expect(stuck).toHaveLength(19)
      expect(stuck[0]?.reasons.join()).toContain('3 tries in a row fail')
    }, patient)
    for (const one of learners.slice(0, 5)) one.session.hints(one.item('status-code'), { isNext: true })
    await rooms[7]?.hand()
    await tell('message', { text: 'Look at the type first.', learner: null })

    // The host dies in the middle, and with it the database; everybody drills on and comes back at once.
    await powerCut()
    for (const one of learners) one.fail()
    await restart()
    await vi.waitFor(async () => {
      const { seats } = await readBoard(host)
      expect(seats.filter(({ isThere }) => isThere)).toHaveLength(30)
      expect(triesOf(seats)).toEqual(Object.fromEntries(learners.map((one) => [idOf(one), one.tries])))
      expect(seats.filter(({ handMs }) => handMs !== null)).toHaveLength(1)
      expect(seats.filter(({ cells }) => cells['day1/status-code']?.hints === 1)).toHaveLength(5)
      expect(new Set(seats.map(({ name }) => name)).size).toBe(30)
    }, patient)

    // Release.
    await tell('release', { day: 'day1', what: 'day', isReleased: true, learner: null })
    await vi.waitFor(() => {
      for (const room of rooms) {
        expect(room.view().news.join()).toContain('day1')
        expect(room.view().line).toContain('Look at the type first.')
      }
    }, patient)

    // Hand in, while the host and the database die once more.
    for (const one of learners) one.write()
    const handing = learners.filter((one) => one.kind !== 'nothing')
    await Promise.all(handing.slice(0, 15).map((one) => one.handIn('day1')))
    await powerCut()
    const away = await Promise.all(handing.slice(15).map((one) => one.handIn('day1')))
    expect(away.every(({ isAway }) => isAway)).toBe(true)
    await restart()
    for (const one of learners) one.fail()

    // Each is graded once, by what they handed in; those who were not heard go by themselves.
    await vi.waitFor(async () => {
      const reports = await Promise.all(handing.map(reportOf))
      expect(reports.filter(({ state }) => state === 'none' || state === 'waiting')).toEqual([])
    }, patient)
    const book = await readBook(host)
    expect(book.map(({ name }) => name).toSorted()).toEqual(handing.map(nameOf).toSorted())
    for (const one of handing) {
      const row = book.find(({ name }) => name === nameOf(one))
      const report = await reportOf(one)
      expect([nameOf(one), row?.status, report.submissions]).toEqual([
        nameOf(one),
        one.kind === 'broken' ? 'ungradable' : 'graded',
        1,
      ])
      if (one.kind === 'right') expect(row?.points).toBe(10)
      if (one.kind === 'wrong') expect(row?.points).toBeLessThan(10)
      if (one.kind !== 'broken') expect(report.score?.points).toBe(row?.points)
      expect(report.tier).toBe(row?.tier)
    }
    expect(await host.end()).toBe(0)
  },
  600_000,
)
