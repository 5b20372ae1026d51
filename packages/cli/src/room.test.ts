import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { ask, type HostProcess, readBoard, startHost } from '@firedrill/workshop/samples'
import { expect, onTestFinished, test } from 'vitest'
import { makeFixtureCourse } from './fixture-course.ts'
import { listenForAnything } from './listen-for-anything.ts'
import { makeAuthorsCourse, packEdition, unpack } from './fixture-edition.ts'

const wrong = 'export const errorRatio = () => 2\n'

const withoutSeed = (text: string): string => text.replaceAll(/--seed \w+/g, '')

const cellOf = async (host: HostProcess) => (await readBoard(host)).seats[0]?.cells['day1/error-ratio']

test('what is shared is said first, and without a yes not a byte is sent', async () => {
  const { address, knocks } = await listenForAnything()
  const { drill, root } = makeFixtureCourse()
  const nameless = await drill(['day1', '--join', address])
  expect(nameless).toMatchObject({ code: 2, stderr: expect.stringContaining('Add --name <name>.') })
  for (const args of [
    ['day1', '--join', address, '--name', 'Ada'],
    ['room', 'join', address, '--name', 'Ada'],
  ]) {
    const { code, stderr } = await drill(args)
    expect(code).toBe(2)
    expect(stderr).toMatch(
      /^You are about to join the workshop at [\s\S]*- your times, tries and hints[\s\S]*- your code, unless/,
    )
    expect(stderr).toContain('Nothing was sent.')
  }
  expect(knocks()).toBe(0)
  expect(existsSync(join(root, '.firedrill/room.json'))).toBe(false)
  expect((await drill(['room', 'join', address, '--name', 'Ada', '--yes'])).code).toBe(3)
  expect(knocks()).toBe(1)
}, 120_000)

test('commands are told as they are done; a host that is gone disturbs none, and is caught up with', async () => {
  const { drill, root, save } = makeFixtureCourse()
  const data = join(root, 'host')
  const host = await startHost({ data, root })
  const joined = await drill(['room', 'join', `${host.code}@${host.place}`, '--name', 'Ada', '--yes'])
  expect(joined).toMatchObject({
    code: 0,
    stderr: expect.stringContaining('You are in: The whole course, as Ada.'),
  })
  await drill(['error-ratio'])
  save(wrong)
  const first = await drill(['run', 'error-ratio'])
  expect(await cellOf(host)).toMatchObject({ state: 'trying', tries: 1 })
  await ask(host, '/api/board/message', { token: host.key, message: { text: 'Mind the empty list.' } })
  const hint = await drill(['hint', 'error-ratio', '--json'])
  expect(hint.stderr).toBe('The instructor: Mind the empty list.\n')
  expect(JSON.parse(hint.stdout)).toMatchObject({ item: 'day1/error-ratio' })
  expect((await drill(['hint', 'error-ratio'])).stderr).toBe('')
  expect(await cellOf(host)).toMatchObject({ hints: 2 })

  await host.end('SIGKILL')
  const alone = await drill(['run', 'error-ratio'])
  expect(alone).toMatchObject({ code: first.code, stderr: first.stderr })
  expect(withoutSeed(alone.stdout)).toBe(withoutSeed(first.stdout))
  expect(JSON.parse((await drill(['room', '--json'])).stdout)).toMatchObject({
    room: { name: 'Ada', waiting: 1 },
  })

  const again = await startHost({ data, root, port: Number(new URL(host.url).port) })
  const room = await drill(['room'])
  expect(room.stdout).toContain('It is told everything so far.')
  expect(await cellOf(again)).toMatchObject({ tries: 2, hints: 2 })
  expect(await drill(['room', 'hand'])).toMatchObject({ code: 0 })
  expect((await readBoard(again)).seats[0]?.handMs).not.toBe(null)
  expect((await drill(['room', 'leave'])).stdout).toContain('You have left The whole course.')
  await drill(['hint', 'error-ratio'])
  expect((await readBoard(again)).seats).toEqual([])
  expect((await drill(['room', 'leave'])).code).toBe(2)
  await again.end()
}, 240_000)

test('the edition that a host gives away is the one that was packed, and starts', async () => {
  const author = makeAuthorsCourse()
  onTestFinished(() => author.remove())
  const edition = await packEdition(author, 'firedrill-learners.tar.gz')
  const host = await startHost({ data: join(author.folder, 'host'), root: author.root, kits: [edition] })
  const response = await fetch(`${host.url}/kit/firedrill-learners.tar.gz`)
  const taken = join(author.folder, 'taken.tar.gz')
  writeFileSync(taken, Buffer.from(await response.arrayBuffer()))
  expect(readFileSync(taken).equals(readFileSync(edition))).toBe(true)
  const learner = unpack(taken, 'learner')
  expect(
    (await learner.drill(['room', 'join', `${host.code}@${host.place}`, '--name', 'Ed', '--yes'])).code,
  ).toBe(0)
  expect((await readBoard(host)).seats).toMatchObject([{ name: 'Ed' }])
  await host.end()
}, 240_000)

test('where no laptop reaches the host, a history that was exported is brought to it by hand', async () => {
  const { drill, root, save } = makeFixtureCourse()
  const data = join(root, 'host')
  const host = await startHost({ data, root })
  await drill(['error-ratio'])
  save(wrong)
  await drill(['run', 'error-ratio'])
  await drill(['progress', 'export', join(root, 'ada.jsonl')])
  const bring = (file: string, url = host.url) =>
    drill(['workshop', 'import', join(root, file), '--data', data, '--url', url])
  expect(await bring('ada.jsonl')).toMatchObject({
    code: 0,
    stdout: expect.stringContaining('ada, a new row: '),
  })
  expect((await bring('ada.jsonl')).stdout).toContain('0 things new')
  expect((await readBoard(host)).seats).toMatchObject([{ name: 'ada', isImported: true }])
  expect(await cellOf(host)).toMatchObject({ state: 'trying', tries: 1 })
  expect(await bring('work/day1/error-ratio.ts')).toMatchObject({
    code: 2,
    stderr: expect.stringContaining('is no exported history'),
  })
  await host.end()
  expect(await bring('ada.jsonl')).toMatchObject({
    code: 3,
    stderr: expect.stringContaining('`pnpm workshop host`'),
  })
}, 240_000)

test('the key of a day that is released opens its solutions in a learner edition, by itself', async () => {
  const author = makeAuthorsCourse()
  onTestFinished(() => author.remove())
  const learner = unpack(await packEdition(author, 'edition.tar.gz'), 'learner')
  const host = await startHost({
    data: join(author.folder, 'host'),
    root: author.root,
    secret: join(author.folder, 'secret'),
  })
  await learner.drill(['room', 'join', `${host.code}@${host.place}`, '--name', 'Ed', '--yes'])
  const refused = await learner.drill(['workshop', 'host'])
  expect(refused).toMatchObject({ code: 2, stderr: expect.stringContaining('it has no `workshop`') })
  await learner.drill(['skip', 'error-ratio'])
  expect(existsSync(join(learner.root, '.firedrill/keys/day1'))).toBe(false)
  const message = { day: 'day1', what: 'solutions', isReleased: true }
  await ask(host, '/api/board/release', { token: host.key, message })
  const told = await learner.drill(['hint', 'error-ratio'])
  expect(told.stderr).toBe('The solutions of day1 are open.\n')
  expect(readFileSync(join(learner.root, '.firedrill/keys/day1'), 'utf8')).toMatch(/^[0-9a-f]{32}\n$/)
  await host.end()
}, 240_000)

test('solutions open for one, then for all; once the host is gone they stay open, and the history goes on', async () => {
  const author = makeAuthorsCourse()
  onTestFinished(() => author.remove())
  const edition = await packEdition(author, 'edition.tar.gz')
  const [ada, bob] = [unpack(edition, 'ada'), unpack(edition, 'bob')]
  const host = await startHost({
    data: join(author.folder, 'host'),
    root: author.root,
    secret: join(author.folder, 'secret'),
  })
  for (const [learner, name] of [
    [ada, 'Ada'],
    [bob, 'Bob'],
  ] as const) {
    await learner.drill(['room', 'join', `${host.code}@${host.place}`, '--name', name, '--yes'])
    await learner.drill(['error-ratio'])
    learner.save(wrong)
    await learner.drill(['run', 'error-ratio'])
  }
  const solution = (learner: typeof ada) => learner.drill(['solution', 'error-ratio'])
  const tell = (path: string, message: object) =>
    ask(host, `/api/board/${path}`, { token: host.key, message })
  const { seats } = await readBoard(host)
  const learner = seats.find(({ name }) => name === 'Ada')?.id
  await tell('release', { day: 'day1', what: 'solutions', isReleased: true, learner })
  // Each command tells and hears; the one after it has the key.
  for (const one of [ada, bob]) await one.drill(['hint', 'error-ratio'])
  expect(await solution(ada)).toMatchObject({ code: 0, stdout: expect.stringContaining('errorRatio') })
  expect((await solution(bob)).stderr).toContain('locked')

  await tell('release-all', {})
  for (const one of [ada, bob]) await one.drill(['hint', 'error-ratio'])
  await host.end('SIGKILL')
  for (const day of ['day1', 'day6'])
    expect(existsSync(join(bob.root, '.firedrill/keys', day)), day).toBe(true)
  expect(await solution(bob)).toMatchObject({ code: 0, stdout: expect.stringContaining('errorRatio') })
  bob.save(readFileSync(join(author.root, `${hidden}/solution.ts`), 'utf8'))
  expect((await bob.drill(['run', 'error-ratio'])).code).toBe(0)
  expect(JSON.parse((await bob.drill(['progress', '--json'])).stdout)).toMatchObject({ passed: 1 })
}, 240_000)

const hidden = 'solutions/week1-samples/day1-samples/error-ratio'
