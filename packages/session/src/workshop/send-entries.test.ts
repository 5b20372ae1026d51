import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text as readAll } from 'node:stream/consumers'
import { openJournal } from '@firedrill/journal'
import { expect, onTestFinished, test } from 'vitest'
import { keepBytes } from '../attempts/bytes.ts'
import { type Membership, readMembership, writeMembership } from './membership.ts'
import { sampleMembership } from './sample-membership.ts'
import type { Told } from './messages.ts'
import { countWaiting, sendEntries } from './send-entries.ts'

const room = { title: 'One week', message: null, countdown: null, released: [], keys: {}, isHandUp: false }

/** A host that keeps what it is sent, and a learner who has joined it. */
const open = async (change: Partial<Membership> = {}, answers: number[] = []) => {
  const root = mkdtempSync(join(tmpdir(), 'room-'))
  const heard: Told[][] = []
  const server = createServer((request, response) => {
    void readAll(request).then((text) => {
      const status = answers.shift() ?? 200
      if (status === 200) heard.push((JSON.parse(text) as { entries: Told[] }).entries)
      response.writeHead(status).end(JSON.stringify(status === 200 ? room : { message: 'No.', hint: 'Go.' }))
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => {
    server.close()
    rmSync(root, { recursive: true })
  })
  const membership = sampleMembership(server, change)
  writeMembership(root, membership)
  let now = new Date('2026-11-26T12:00:00')
  const journal = openJournal(join(root, '.firedrill/journal.jsonl'), () => now)
  return {
    root,
    journal,
    heard,
    membership,
    setNow: (text: string) => void (now = new Date(text)),
    send: () => sendEntries(root, { deadlineMs: 5_000 }),
  }
}

const opened = (slug: string) => ({ kind: 'open' as const, item: `day1/${slug}`, place: 'work' as const })

test('each thing is told once, in its order, and nothing of earlier days', async () => {
  const { journal, heard, send, setNow } = await open()
  setNow('2026-11-25T12:00:00')
  journal.append(opened('before'))
  setNow('2026-11-26T12:00:00')
  journal.append(opened('one'))
  journal.append(opened('two'))
  expect(await send()).toEqual({ kind: 'sent', room })
  journal.append(opened('three'))
  expect(await send()).toMatchObject({ kind: 'sent' })
  expect(await send()).toEqual({ kind: 'idle' })
  expect(heard.map((entries) => entries.map(({ item }) => item))).toEqual([
    ['day1/one', 'day1/two'],
    ['day1/three'],
  ])
})

test('a long while without a network is caught up with in messages that a host takes', async () => {
  const { root, journal, heard, send, membership } = await open()
  for (let number = 0; number < 230; number++) journal.append(opened(`item-${number}`))
  expect(countWaiting(root, membership)).toBe(230)
  await send()
  expect(heard.map(({ length }) => length)).toEqual([100, 100, 30])
  expect(heard.flat().map(({ item }) => item)).toEqual(
    Array.from({ length: 230 }, (_, at) => `day1/item-${at}`),
  )
})

test('a host that is away is told later, and is asked less and less', async () => {
  const { root, journal, heard, send } = await open({}, [503, 429, 200])
  journal.append(opened('one'))
  expect(await send()).toEqual({ kind: 'away' })
  const first = readMembership(root)?.retryAtMs ?? 0
  expect(await send()).toEqual({ kind: 'away' })
  expect(readMembership(root)).toMatchObject({ misses: 2, cursor: 0 })
  expect((readMembership(root)?.retryAtMs ?? 0) - first).toBeGreaterThanOrEqual(15_000)
  expect(await send()).toMatchObject({ kind: 'sent' })
  expect(readMembership(root)).toMatchObject({ misses: 0, retryAtMs: 0 })
  expect(heard).toHaveLength(1)
})

test('a host that takes no more is not asked again', async () => {
  const { root, journal, heard, send } = await open({}, [401])
  journal.append(opened('one'))
  expect(await send()).toEqual({ kind: 'refused', why: 'No.' })
  expect(await send()).toEqual({ kind: 'refused', why: 'No.' })
  expect(readMembership(root)?.refused).toBe('No.')
  expect(heard).toEqual([])
})

test('files go along with an attempt only where the learner said so', async () => {
  for (const sharesSource of [true, false]) {
    const { root, journal, heard, send } = await open({ sharesSource })
    const files = keepBytes(root, { 'status-code.ts': 'export {}\n' })
    const attempt = {
      kind: 'attempt',
      item: 'day1/status-code',
      result: 'pass',
      seconds: 1,
      hints: 0,
      tries: 1,
      place: 'work',
      files,
    } as const
    journal.append(attempt)
    journal.append({ ...attempt, files: { 'gone.ts': 'f'.repeat(64) } })
    await send()
    const sources = heard.flat().map((told) => (told.kind === 'attempt' ? (told.source ?? null) : null))
    expect(sources).toEqual([sharesSource ? { 'status-code.ts': 'export {}\n' } : null, null])
  }
})
