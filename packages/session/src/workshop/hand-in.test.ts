import { mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { join } from 'node:path'
import { text as readAll } from 'node:stream/consumers'
import { allDays, type Day } from '@firedrill/course'
import { expect, onTestFinished, test } from 'vitest'
import { makeLearner } from '../sample-learner.ts'
import { gatherWork } from './gather-work.ts'
import { prepareHandIn, sendHandIns } from './hand-in.ts'
import { writeMembership } from './membership.ts'
import { sampleMembership } from './sample-membership.ts'

/** A learner of the sample course, and a host that keeps what it is sent. */
const open = async (answers: number[] = []) => {
  const { root, open: openSession } = makeLearner('.')
  const day = allDays(openSession().course).find(({ id }) => id === 'day1') as Day
  const heard: { day: string; files: Record<string, string> }[] = []
  const server = createServer((request, response) => {
    void readAll(request).then((text) => {
      const status = answers.shift() ?? 200
      if (status === 200) heard.push(JSON.parse(text) as (typeof heard)[number])
      const refusal = { message: 'No\u001b[2J.', hint: 'Go\u0007.' }
      response.writeHead(status).end(JSON.stringify(status === 200 ? {} : refusal))
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => void server.close())
  const membership = sampleMembership(server)
  writeMembership(root, membership)
  const write = (path: string, text: string | Buffer): void => {
    mkdirSync(join(root, 'work/day1/error-alarm'), { recursive: true })
    writeFileSync(join(root, 'work', path), text)
  }
  return { root, day, heard, membership, write, send: () => sendHandIns(root, { deadlineMs: 5_000 }) }
}

test('declared files are handed in as they are, and nothing else of work/', async () => {
  const { root, day, write } = await open()
  expect(() => gatherWork(root, day)).toThrow(
    expect.objectContaining({ code: 'usage', message: 'There is nothing of day1 in work/ to hand in.' }),
  )
  write('day1/error-ratio.ts', 'mine\n')
  write('day1/notes.md', 'private')
  write('day1/error-alarm/alarm.ts', 'half')
  write('learner.yaml', 'id: 3f2a\n')
  expect(gatherWork(root, day)).toEqual({
    'learner.yaml': 'id: 3f2a\n',
    'day1/error-ratio.ts': 'mine\n',
    'day1/error-alarm/alarm.ts': 'half',
  })
  write('day1/error-alarm/window.ts', Buffer.from([0xff, 0xfe]))
  expect(() => gatherWork(root, day)).toThrow(/work\/day1\/error-alarm\/window\.ts is not UTF-8 text/)
  write('day1/error-alarm/window.ts', 'x'.repeat(600_000))
  expect(() => gatherWork(root, day)).toThrow(
    expect.objectContaining({ hint: expect.stringContaining('work/day1/error-alarm/window.ts') }),
  )
})

test('what a host that is away does not get is kept as it was, and sent later; the newest of a day counts', async () => {
  const { root, day, heard, write, send } = await open([503, 429])
  write('day1/error-ratio.ts', 'first\n')
  prepareHandIn(root, day)
  expect(await send()).toEqual({ taken: [], refused: [], isAway: true })
  expect(await send()).toMatchObject({ isAway: true })
  write('day1/error-ratio.ts', 'second\n')
  prepareHandIn(root, day)
  write('day1/error-ratio.ts', 'not handed in\n')
  expect(await send()).toEqual({ taken: ['day1'], refused: [], isAway: false })
  expect(heard).toEqual([{ day: 'day1', files: { 'day1/error-ratio.ts': 'second\n' } }])
  expect(await send()).toEqual({ taken: [], refused: [], isAway: false })
  expect(readdirSync(join(root, '.firedrill/handing-in'))).toEqual([])
})

test('what the host refuses is told, and not sent for ever', async () => {
  const { root, day, heard, write, send } = await open([409])
  write('day1/error-ratio.ts', 'mine\n')
  prepareHandIn(root, day)
  expect(await send()).toEqual({
    taken: [],
    refused: [{ day: 'day1', why: 'No.', hint: 'Go.' }],
    isAway: false,
  })
  await send()
  expect(heard).toEqual([])
})

test('what was meant for one workshop is not handed in to another, and a broken file of it stops nobody', async () => {
  const { root, day, heard, membership, write, send } = await open([503])
  write('day1/error-ratio.ts', 'mine\n')
  prepareHandIn(root, day)
  await send()
  writeMembership(root, { ...membership, learner: '11111111-89ab-4def-8123-456789abcdef' })
  await send()
  writeFileSync(join(root, '.firedrill/handing-in/day2.json'), '{"torn')
  writeMembership(root, membership)
  expect(heard).toEqual([])
  expect(await send()).toMatchObject({ taken: ['day1'] })
})
