import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { startPostgres } from '@firedrill/grader/samples'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ask, readBoard } from './samples/board-client.ts'
import { type SeatedLearner, seatLearner } from './samples/seat-learner.ts'
import { type HostProcess, makeFolder, startHost } from './samples/start-host.ts'

const guess = { title: 'tells JSON from any other type, and from none', misconception: null }
const item = 'day1/status-code'

let postgres: Awaited<ReturnType<typeof startPostgres>>
beforeAll(async () => {
  postgres = await startPostgres()
}, 240_000)
afterAll(async () => {
  await postgres.close()
})

const bring = async (host: HostProcess, learner: SeatedLearner, name: string) => {
  const text = readFileSync(join(learner.root, '.firedrill/journal.jsonl'), 'utf8')
  const answer = await ask(host, '/api/board/import', { token: host.key, message: { name, text } })
  expect(answer.status, answer.text).toBe(200)
  return JSON.parse(answer.text) as {
    learner: string
    isNew: boolean
    fresh: number
    known: number
    older: number
  }
}

describe.each(['embedded', 'server'] as const)('on a database that is %s', (kind) => {
  test('a history that is handed over is what an app would have told, once, however it comes and in whatever order', async () => {
    const data = makeFolder('host')
    const databaseUrl = kind === 'server' ? postgres.url : null
    let host = await startHost({ data, databaseUrl })
    const seatOf = async (name: string) =>
      (await readBoard(host)).seats.filter((seat) => seat.name.startsWith(name))

    const alone = seatLearner()
    alone.judged('status-code', [guess])
    expect(await bring(host, alone, 'Alone')).toMatchObject({
      learner: 'Alone',
      isNew: true,
      fresh: 1,
      known: 0,
    })
    alone.judged('status-code')
    expect(await bring(host, alone, 'alone again')).toMatchObject({
      learner: 'Alone',
      isNew: false,
      known: 1,
    })
    expect(await bring(host, alone, 'Alone')).toMatchObject({ isNew: false, fresh: 0 })
    expect(await seatOf('Alone')).toMatchObject([
      { isImported: true, isThere: false, cells: { [item]: { state: 'passed', tries: 2 } } },
    ])

    const live = seatLearner()
    await live.join(`${host.code}@${host.place}`, { name: 'Live' })
    live.judged('status-code', [guess])
    await live.send()
    live.judged('status-code', [guess])
    expect(await bring(host, live, 'some file')).toMatchObject({
      learner: 'Live',
      isNew: false,
      fresh: 1,
      known: 1,
    })
    await live.send()
    expect(await seatOf('Live')).toMatchObject([
      { isImported: false, cells: { [item]: { state: 'trying', tries: 2 } } },
    ])
    expect(await seatOf('some file')).toEqual([])

    // The file was there first, and the network came later.
    const late = seatLearner()
    late.judged('filters')
    late.judged('status-code', [guess])
    await bring(host, late, 'Late by file')
    await late.join(`${host.code}@${host.place}`, { name: 'Late' })
    late.judged('status-code', [guess])
    await late.send()
    const merged = [
      {
        name: 'Late',
        isImported: false,
        cells: { [item]: { tries: 2 }, 'day1/filters': { state: 'passed' } },
      },
    ]
    expect(await seatOf('Late')).toMatchObject(merged)
    await host.end()
    host = await startHost({ data, databaseUrl })
    expect(await seatOf('Late')).toMatchObject(merged)
    expect((await readBoard(host)).seats).toHaveLength(3)
    await host.end()
  }, 240_000)
})

test('of a history only what is of the workshop’s days is taken, and a file that is none is refused', async () => {
  const host = await startHost({ data: makeFolder('host') })
  let now = new Date(Date.now() - 5 * 86_400_000)
  const learner = seatLearner({ now: () => now })
  learner.judged('filters')
  now = new Date()
  learner.judged('status-code')
  expect(await bring(host, learner, 'Old')).toMatchObject({ fresh: 1, older: 1 })
  expect(Object.keys((await readBoard(host)).seats[0]?.cells ?? {})).toEqual([item])
  for (const text of ['', 'no history', '{"kind":"attempt"}']) {
    const message = { name: 'x', text }
    expect((await ask(host, '/api/board/import', { token: host.key, message })).status).toBe(422)
  }
  expect((await readBoard(host)).seats).toHaveLength(1)
  await host.end()
}, 240_000)
