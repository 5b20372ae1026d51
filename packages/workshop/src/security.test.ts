import { request } from 'node:http'
import { readMembership } from '@firedrill/session/workshop'
import { expect, test } from 'vitest'
import { ask, readBoard } from './samples/board-client.ts'
import { hostOfFile, openedEntry } from './samples/host-of-file.ts'
import { seatLearner } from './samples/seat-learner.ts'

const { host, enter } = hostOfFile()

test('a learner writes as nobody but themselves, and hears of nobody else', async () => {
  const [mallory, victim] = [await enter('Mallory'), await enter('Victim')]
  // There is no field that says who: one that is made up is refused.
  const forged = { entries: [{ ...openedEntry, learner: victim.learner }] }
  expect((await ask(host(), '/api/entries', { token: mallory.token, message: forged })).status).toBe(400)
  const named = { entries: [openedEntry], learner: victim.learner }
  expect((await ask(host(), '/api/entries', { token: mallory.token, message: named })).status).toBe(400)
  // The id of another's entry does not shadow it, for ids count by learner.
  for (const { token } of [mallory, victim]) {
    expect((await ask(host(), '/api/entries', { token, message: { entries: [openedEntry] } })).status).toBe(
      200,
    )
  }
  const { seats } = await readBoard(host())
  for (const { learner } of [mallory, victim]) {
    expect(seats.find(({ id }) => id === learner)?.cells['day1/status-code']?.state).toBe('open')
  }
  const heard = await ask(host(), '/api/entries', {
    token: mallory.token,
    message: { entries: [openedEntry] },
  })
  expect(heard.text).not.toContain('Victim')
  expect(heard.text).not.toContain(victim.learner)
  const left = await ask(host(), '/api/leave', { token: mallory.token, message: {} })
  expect(left.status).toBe(200)
  expect(
    (await ask(host(), '/api/entries', { token: mallory.token, message: { entries: [openedEntry] } })).status,
  ).toBe(401)
})

test('a laptop is reported with the code alone, once each, and nobody reports for another', async () => {
  const report = {
    code: host().code,
    laptop: 'a'.repeat(32),
    name: 'Ready Ada',
    plan: 'one-week',
    platform: 'linux-x64, Node 24.18.0',
    found: [{ name: 'judge', status: 'ok', detail: null }],
  }
  const send = (change: object) => ask(host(), '/api/ready', { message: { ...report, ...change } })
  expect((await send({})).status).toBe(200)
  expect((await send({ code: 'AAAA1111' })).status).toBe(403)
  expect(await send({ plan: '' })).toMatchObject({
    status: 409,
    text: expect.stringContaining('--plan one-week'),
  })
  for (const change of [{ laptop: 'ada' }, { found: [] }, { name: 'a\u001b[2J' }, { learner: 'x' }]) {
    expect((await send(change)).status, JSON.stringify(change)).toBe(400)
  }
  const broken = [{ name: 'disk', status: 'fail', detail: '<b>12</b> MB free' }]
  expect((await send({ laptop: 'b'.repeat(32), found: broken })).text).toContain('Ready Ada (2)')
  expect((await send({ laptop: 'b'.repeat(32), found: broken })).text).toContain('Ready Ada (2)')
  // Who has the code and a name still has not the word that stands for the laptop.
  expect((await readBoard(host())).laptops).toMatchObject([
    { name: 'Ready Ada (2)', isReady: false, missing: ['disk: <b>12</b> MB free'] },
    { name: 'Ready Ada', isReady: true },
  ])
  expect((await ask(host(), '/api/board', { token: report.laptop })).status).toBe(401)
})

test('a file that somebody sends who shares none is not kept', async () => {
  const { token, learner } = await enter('Private')
  const attempt = {
    ...openedEntry,
    kind: 'attempt',
    result: 'leave',
    seconds: 1,
    hints: 0,
    tries: 1,
    failed: [],
  }
  const message = { entries: [{ ...attempt, source: { 'status-code.ts': 'mine' } }] }
  expect((await ask(host(), '/api/entries', { token, message })).status).toBe(200)
  const source = { learner, item: 'day1/status-code' }
  expect((await ask(host(), '/api/board/source', { token: host().key, message: source })).status).toBe(404)
})

test('what is no message is refused whole, and says where it is wrong', async () => {
  const { token } = await enter('Strange')
  const wrong: [unknown, RegExp][] = [
    [{ entries: [] }, /entries/],
    [{ entries: [{ ...openedEntry, kind: 'known' }] }, /entries\.0\.kind/],
    [{ entries: [{ ...openedEntry, item: '../../etc/passwd' }] }, /entries\.0\.item/],
    [{ entries: [{ ...openedEntry, id: 'x' }] }, /entries\.0\.id/],
    [
      {
        entries: [
          {
            ...openedEntry,
            kind: 'try',
            status: 'fail',
            failed: [{ id: 'c1', title: 'a\u001b[2J', misconception: null }],
          },
        ],
      },
      /failed\.0\.title/,
    ],
    [{ entries: Array.from({ length: 101 }, () => openedEntry) }, /entries/],
    ['x', /the message/],
  ]
  for (const [message, where] of wrong) {
    const answer = await ask(host(), '/api/entries', { token, message })
    expect([answer.status, answer.text]).toEqual([400, expect.stringMatching(where)])
  }
  const names = ['', 'x'.repeat(41), 'two\nlines', '\u202eadA', '\ud800']
  for (const name of names) {
    const message = { code: host().code, name, sharesSource: false }
    expect((await ask(host(), '/api/join', { message })).status, JSON.stringify(name)).toBe(400)
  }
  expect((await ask(host(), '/api/entries', { token, method: 'POST' })).status).toBe(415)
  const large = { entries: [openedEntry], more: 'x'.repeat(600_000) }
  expect((await ask(host(), '/api/entries', { token, message: large })).status).toBe(413)
})

test('paths lead nowhere but to the board’s own files, and every answer keeps foreign scripts out', async () => {
  for (const path of [
    '/assets/../package.json',
    '/assets/%2e%2e/package.json',
    '/board/',
    '/assets/',
    '/.git/config',
  ]) {
    // Not by fetch, which would tidy the path.
    const status = await new Promise((resolve, reject) => {
      request(host().url, { path }, (response) => resolve(response.resume().statusCode))
        .on('error', reject)
        .end()
    })
    expect(status, path).toBe(404)
  }
  expect((await ask(host(), '/board', { method: 'DELETE' })).status).toBe(404)
  const page = await fetch(`${host().url}/board`)
  expect(page.headers.get('content-security-policy')).toContain("default-src 'none'; script-src 'self'")
  expect(page.headers.get('x-content-type-options')).toBe('nosniff')
  expect(page.headers.get('cache-control')).toBe('no-store')
  expect(await page.text()).not.toContain(host().key)
})

const send = async (token: string): Promise<number> =>
  (await ask(host(), '/api/entries', { token, message: { entries: [openedEntry] } })).status

test('who floods is slowed down, and others are not', async () => {
  const [fast, calm] = [await enter('Fast'), await enter('Calm')]
  const answers = await Promise.all(Array.from({ length: 150 }, () => send(fast.token)))
  expect(answers.filter((status) => status === 429).length).toBeGreaterThan(50)
  expect(await send(calm.token)).toBe(200)
})

test('no name and no word that lets one in is in the log or the metrics', async () => {
  const learner = seatLearner()
  await learner.join(`${host().code}@${host().place}`, { name: 'Hypatia' })
  const { token = '' } = readMembership(learner.root) ?? {}
  const told = host().log() + (await ask(host(), '/metrics')).text
  expect(told).toContain('"joined"')
  for (const secret of ['Hypatia', token, host().key, host().helperKey, host().code])
    expect(told).not.toContain(secret)
})

test('codes cannot be tried for long', async () => {
  const attempt = async (code: string): Promise<number> =>
    (await ask(host(), '/api/join', { message: { code, name: 'Guess', sharesSource: false } })).status
  let tries = 0
  while (tries < 300 && (await attempt(`AAAA${1000 + tries}`)) === 403) tries++
  expect(tries).toBeGreaterThan(20)
  expect(tries).toBeLessThan(300)
  // The right one is not told from a wrong one then.
  expect(await attempt(host().code)).toBe(429)
})
