import { expect, test } from 'vitest'
import { ask, readBoard } from './samples/board-client.ts'
import { hostOfFile, openedEntry } from './samples/host-of-file.ts'

const { host, enter } = hostOfFile()

test('nobody reads the board without its key: not a stranger, not a learner', async () => {
  const { token } = await enter('Curious')
  const grades = ['gradebook.json?day=day1', 'gradebook.csv?day=day1'].map((name) => `/api/board/${name}`)
  for (const path of ['/api/board', '/api/board/export.json', '/api/board/export.csv', ...grades]) {
    expect((await ask(host(), path)).status, path).toBe(401)
    expect((await ask(host(), path, { token })).status, path).toBe(401)
    expect((await ask(host(), path, { token: 'x'.repeat(32) })).status, path).toBe(401)
  }
})

test('nobody does what an instructor does without their key', async () => {
  const { token, learner } = await enter('Eager')
  const messages = {
    release: { day: 'day1', what: 'solutions', isReleased: true },
    'release-all': {},
    import: { name: 'x', text: 'y' },
    message: { text: 'Go home.' },
    countdown: { countdown: null },
    'lower-hand': { learner },
    source: { learner, item: 'day1/status-code' },
  }
  for (const [name, message] of Object.entries(messages)) {
    expect((await ask(host(), `/api/board/${name}`, { message })).status, name).toBe(401)
    expect((await ask(host(), `/api/board/${name}`, { message, token })).status, name).toBe(401)
  }
  const { workshop } = await readBoard(host())
  expect(workshop.message).toBe(null)
  expect(workshop.days.some(({ areSolutionsReleased }) => areSolutionsReleased)).toBe(false)
})

test('a helper sees the board, takes hands down and writes, and is refused all else', async () => {
  const { token, learner } = await enter('Helped')
  await ask(host(), '/api/hand', { token, message: { isRaised: true } })
  const board = await readBoard({ ...host(), key: host().helperKey })
  expect(board).toMatchObject({ role: 'helper' })
  expect(board.seats.find(({ id }) => id === learner)?.handMs).not.toBe(null)
  const helper = (path: string, message?: object) =>
    ask(host(), `/api/board/${path}`, { token: host().helperKey, message })
  expect((await helper('lower-hand', { learner })).status).toBe(200)
  expect((await helper('message', { text: 'I am coming.', learner })).status).toBe(200)
  const { seats, workshop } = await readBoard(host())
  expect(seats.find(({ id }) => id === learner)).toMatchObject({ handMs: null, message: 'I am coming.' })
  expect(workshop.message).toBe(null)
  // Only whom it is for hears of it, and whose words they are.
  const other = await enter('Other')
  const heard = async (who: string) =>
    JSON.parse(
      (await ask(host(), '/api/entries', { token: who, message: { entries: [openedEntry] } })).text,
    ) as {
      message: unknown
    }
  expect((await heard(token)).message).toMatchObject({
    text: 'I am coming.',
    sender: 'helper',
    isPersonal: true,
  })
  expect((await heard(other.token)).message).toBe(null)
  const refused: [string, object | undefined][] = [
    ['release', { day: 'day1', what: 'solutions', isReleased: true }],
    ['release', { day: 'day1', what: 'day', isReleased: true }],
    ['release-all', {}],
    ['import', { name: 'x', text: 'y' }],
    ['release', { day: 'day1', what: 'solutions', isReleased: true, learner }],
    ['countdown', { countdown: { about: 'the break', seconds: 600 } }],
    ['countdown', { countdown: null }],
    ['gradebook.json?day=day1', undefined],
    ['gradebook.csv?day=day1', undefined],
    ['export.csv', undefined],
    ['export.json', undefined],
    ['export.csv?anonymous', undefined],
  ]
  for (const [path, message] of refused) expect((await helper(path, message)).status, path).toBe(403)
  expect((await readBoard(host())).workshop.days.some(({ isReleased }) => isReleased)).toBe(false)
  // The key of a board is no learner's token.
  for (const key of [host().key, host().helperKey]) {
    expect((await ask(host(), '/api/hand', { token: key, message: { isRaised: true } })).status).toBe(401)
  }
  expect(
    (await helper('message', { text: 'x', learner: '01234567-89ab-4def-8123-456789abcdef' })).status,
  ).toBe(404)
})
