import { appendFileSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { startPostgres } from '@firedrill/grader/samples'
import { readMembership } from '@firedrill/session/workshop'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { ask, readBoard } from './samples/board-client.ts'
import { seatLearner } from './samples/seat-learner.ts'
import { type HostProcess, makeFolder, startHost } from './samples/start-host.ts'

const guess = {
  title: 'tells JSON from any other type, and from none',
  misconception: 'A body that looks right is JSON.',
}

let postgres: Awaited<ReturnType<typeof startPostgres>>
beforeAll(async () => {
  postgres = await startPostgres()
}, 240_000)
afterAll(async () => {
  await postgres.close()
})

const seatOf = async (host: HostProcess, name: string) =>
  (await readBoard(host)).seats.find((seat) => seat.name === name)

describe.each(['embedded', 'server'] as const)('on a database that is %s', (kind) => {
  const open = async (data: string, port = 0): Promise<HostProcess> =>
    startHost({ data, port, databaseUrl: kind === 'server' ? postgres.url : null })

  test('what a learner does is on the board, and a host that is killed loses none of it', async () => {
    const data = makeFolder('host')
    const host = await open(data)
    const port = Number(new URL(host.url).port)
    const ada = seatLearner()
    ada.open('status-code')
    await ada.join(`${host.code}@${host.place}`)
    ada.judged('status-code', [guess])
    ada.session.hints(ada.item('status-code'), { isNext: true })
    expect(await ada.send()).toMatchObject({ kind: 'sent', room: { title: 'One week', isHandUp: false } })
    expect((await seatOf(host, 'Ada'))?.cells).toMatchObject({
      'day1/status-code': { state: 'trying', tries: 1, hints: 1, failed: [guess.title] },
    })
    await host.end('SIGKILL')

    ada.judged('status-code')
    ada.open('filters')
    expect(await ada.send()).toEqual({ kind: 'away' })
    expect(readMembership(ada.root)?.misses).toBe(1)

    const again = await open(data, port)
    expect([again.code, again.key]).toEqual([host.code, host.key])
    expect((await seatOf(again, 'Ada'))?.cells).toMatchObject({
      'day1/status-code': { state: 'trying', tries: 1 },
    })
    expect(await ada.send()).toMatchObject({ kind: 'sent' })
    expect(readMembership(ada.root)?.misses).toBe(0)
    expect((await seatOf(again, 'Ada'))?.cells).toMatchObject({
      'day1/status-code': { state: 'passed', tries: 2, hints: 1, failed: [] },
      'day1/filters': { state: 'open' },
    })
    expect(await again.end()).toBe(0)
    expect(again.log()).toContain('"closed"')
  }, 240_000)

  test('two learners of one name are two, and what is sent twice counts once', async () => {
    const host = await open(makeFolder('host'))
    const [one, other] = [seatLearner(), seatLearner()]
    const address = `${host.code}@${host.place}`
    await Promise.all([one.join(address, { name: 'Grace' }), other.join(address, { name: 'Grace' })])
    one.judged('status-code', [guess])
    await one.send()
    const before = readMembership(one.root)
    // As if the answer had been lost.
    const { writeFileSync } = await import('node:fs')
    writeFileSync(join(one.root, '.firedrill/room.json'), JSON.stringify({ ...before, cursor: 0 }))
    await one.send()
    other.judged('status-code')
    await other.send()
    const seats = (await readBoard(host)).seats.filter(({ name }) => name.startsWith('Grace'))
    expect(seats.map(({ name }) => name).toSorted()).toEqual(['Grace', 'Grace (2)'])
    expect(new Set(seats.map(({ cells }) => cells['day1/status-code']?.state))).toEqual(
      new Set(['passed', 'trying']),
    )
    expect(seats.map(({ cells }) => cells['day1/status-code']?.tries)).toEqual([1, 1])
    const { text } = await ask(host, '/metrics')
    expect(text).toContain('firedrill_workshop_entries_total{kept="repeated"} 1')
    await host.end()
  }, 240_000)

  test('what was released and said, to one or to all, is so after a restart', async () => {
    const data = makeFolder('host')
    const host = await open(data)
    const names = [`Barbara of ${kind}`, `Leslie of ${kind}`] as const
    for (const name of names) await seatLearner().join(`${host.code}@${host.place}`, { name })
    const learner = (await seatOf(host, names[0]))?.id
    const tell = async (path: string, message: object) =>
      expect(await ask(host, `/api/board/${path}`, { token: host.key, message })).toMatchObject({
        status: 200,
      })
    const solutions = { day: 'day1', what: 'solutions' }
    // Twice is once, and taken back once is gone.
    for (let times = 0; times < 2; times++) await tell('release', { ...solutions, isReleased: true, learner })
    await tell('release', { day: 'day8', what: 'day', isReleased: true, learner })
    await tell('release', { day: 'day8', what: 'day', isReleased: false, learner })
    await tell('release', { day: 'day6', what: 'day', isReleased: true })
    await tell('message', { text: 'To all.' })
    await tell('message', { text: 'First.', learner })
    await tell('message', { text: 'Second.', learner })
    await host.end()
    const again = await open(data)
    const seats = await Promise.all(names.map((name) => seatOf(again, name)))
    expect(seats.map((seat) => seat?.released)).toEqual([[solutions], []])
    expect(seats.map((seat) => seat?.message)).toEqual(['Second.', null])
    const { workshop } = await readBoard(again)
    expect(workshop.message).toBe('To all.')
    expect(workshop.days.filter(({ isReleased }) => isReleased).map(({ day }) => day)).toEqual(['day6'])
    expect(workshop.days.some(({ areSolutionsReleased }) => areSolutionsReleased)).toBe(false)
    await again.end()
  }, 240_000)

  test('a clock that is an hour off, either way, changes nothing that the board tells', async () => {
    const host = await open(makeFolder('host'))
    for (const [name, hours] of [
      ['Early', -1],
      ['Late', 1],
    ] as const) {
      const learner = seatLearner({ now: () => new Date(Date.now() + hours * 3_600_000) })
      await learner.join(`${host.code}@${host.place}`, { name })
      learner.open('status-code')
      learner.judged('status-code', [guess])
      await learner.send()
      expect((await seatOf(host, name))?.cells['day1/status-code'], name).toMatchObject({
        state: 'trying',
        tries: 1,
      })
    }
    expect((await readBoard(host)).stuck).toEqual([])
    await host.end()
  }, 240_000)
})

test('a database that is killed and started again costs nothing: learners send again what it did not keep', async () => {
  const host = await startHost({ data: makeFolder('host'), databaseUrl: postgres.url })
  const ada = seatLearner()
  await ada.join(`${host.code}@${host.place}`, { name: 'Edsger' })
  await postgres.kill()
  ada.judged('status-code', [guess])
  expect(await ada.send()).toEqual({ kind: 'away' })
  expect(await ask(host, '/readyz')).toMatchObject({ status: 503 })
  expect(await ask(host, '/healthz')).toMatchObject({ status: 200 })
  await postgres.start()
  await vi.waitFor(async () => expect(await ada.send()).toMatchObject({ kind: 'sent' }), {
    timeout: 20_000,
    interval: 500,
  })
  expect(await ask(host, '/readyz')).toMatchObject({ status: 200 })
  expect((await seatOf(host, 'Edsger'))?.cells['day1/status-code']?.tries).toBe(1)
  await host.end()
}, 240_000)

test('the screens’ line hears releases, messages and countdowns, raises the hand, and comes back by itself', async () => {
  const data = makeFolder('host')
  const host = await startHost({ data })
  const port = Number(new URL(host.url).port)
  const ada = seatLearner()
  await ada.join(`${host.code}@${host.place}`)
  const room = ada.follow()
  const until = (words: RegExp): Promise<void> =>
    vi.waitFor(() => expect(room.view().line).toMatch(words), { timeout: 30_000, interval: 100 })
  await until(/^Workshop: One week$/)
  expect(await seatOf(host, 'Ada')).toMatchObject({ isThere: true })
  const tell = (path: string, message: object) =>
    ask(host, `/api/board/${path}`, { token: host.key, message })
  await tell('message', { text: 'Ten minutes, then we talk.' })
  await tell('countdown', { countdown: { about: 'status-code', seconds: 600 } })
  await until(/Workshop: One week · (?:10:00|9:5\d) left for status-code · "Ten minutes, then we talk\."/)
  await tell('release', { day: 'day8', what: 'day', isReleased: true })
  await vi.waitFor(() => expect(room.view().news).toContain('Wed = day8 Async is open.'), { timeout: 10_000 })
  expect(await room.hand()).toContain('Your hand is up')
  await until(/your hand is up/)
  expect((await seatOf(host, 'Ada'))?.handMs).toBeGreaterThan(0)

  await host.end('SIGKILL')
  await until(/^Workshop: away/)
  ada.judged('status-code', [guess])
  const again = await startHost({ data, port })
  await until(/^Workshop: One week .* your hand is up/)
  await vi.waitFor(
    async () => expect((await seatOf(again, 'Ada'))?.cells['day1/status-code']?.state).toBe('trying'),
    { timeout: 30_000, interval: 500 },
  )
  await again.end()
}, 240_000)

test('nothing of earlier days is told, and no file of who did not say so', async () => {
  const host = await startHost({ data: makeFolder('host') })
  let now = new Date('2026-11-20T12:00:00')
  const ada = seatLearner({ now: () => now })
  ada.judged('status-code', [guess])
  ada.session.skip(ada.item('status-code'))
  now = new Date('2026-11-26T12:00:00')
  await ada.join(`${host.code}@${host.place}`)
  ada.judged('filters')
  await ada.send()
  const bob = seatLearner()
  await bob.join(`${host.code}@${host.place}`, { name: 'Bob', sharesSource: true })
  bob.judged('filters')
  await bob.send()
  const seats = (await readBoard(host)).seats
  expect(Object.keys(seats[0]?.cells ?? {})).toEqual(['day1/filters'])
  const sourceOf = (learner = '') =>
    ask(host, '/api/board/source', { token: host.key, message: { learner, item: 'day1/filters' } })
  expect(await sourceOf(seats[0]?.id)).toMatchObject({ status: 404 })
  expect(await sourceOf(seats[1]?.id)).toMatchObject({ status: 200 })
  appendFileSync(join(bob.root, '.firedrill/journal.jsonl'), 'torn')
  expect(await bob.send()).toEqual({ kind: 'idle' })
  expect(readFileSync(join(bob.root, '.firedrill/room.json'), 'utf8')).toContain('"refused": null')
  await host.end()
}, 240_000)

test('a room of fifty that comes back at once after a restart is told apart and loses nothing', async () => {
  const data = makeFolder('host')
  const host = await startHost({ data })
  const learners = Array.from({ length: 50 }, () => seatLearner())
  await Promise.all(
    learners.map((learner, number) =>
      learner.join(`${host.code}@${host.place}`, { name: `Nr ${number + 1}` }),
    ),
  )
  await host.end('SIGKILL')
  for (const learner of learners) learner.judged('status-code', [guess])
  const again = await startHost({ data, port: Number(new URL(host.url).port) })
  const rooms = learners.map((learner) => learner.follow())
  await vi.waitFor(
    async () => {
      const { seats } = await readBoard(again)
      expect(seats.filter(({ isThere }) => isThere)).toHaveLength(50)
      expect(seats.filter(({ cells }) => cells['day1/status-code']?.tries === 1)).toHaveLength(50)
    },
    { timeout: 60_000, interval: 500 },
  )
  for (const room of rooms) room.close()
  expect((await readBoard(again)).reports.find(({ item }) => item === 'day1/status-code')).toMatchObject({
    tried: 50,
    failing: [{ title: guess.title, learners: 50 }],
  })
  await again.end()
}, 240_000)
