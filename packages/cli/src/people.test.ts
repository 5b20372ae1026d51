import { existsSync, readdirSync, readFileSync, symlinkSync, unlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { readBoard, startHost } from '@firedrill/workshop/samples'
import { expect, test } from 'vitest'
import { makeFixtureCourse, workFile } from './fixture-course.ts'

const wrong = 'export const errorRatio = () => 2\n'
const item = 'day1/error-ratio'

test('two who share a laptop are two in a room: what one does is never told as the other’s, with or without a host', async () => {
  const { drill, root } = makeFixtureCourse()
  const right = readFileSync(
    join(root, 'solutions/week1-samples/day1-samples/error-ratio/solution.ts'),
    'utf8',
  )
  const data = join(root, 'host')
  let host = await startHost({ data, root })
  const address = `${host.code}@${host.place}`
  const as = (name: string, ...args: string[]) => drill([...args, '--as', name])
  const save = (folder: string, text: string): void =>
    writeFileSync(join(root, 'people', folder, workFile), text)
  const first = await as('Ada', 'room', 'join', address, '--yes')
  expect(first.stderr).toMatch(
    /^Ada is new on this laptop\.\nYour work\/ is people\/ada\/work, [\s\S]*You are in: The whole course, as Ada\./,
  )
  expect((await as('Bob', 'room', 'join', address, '--yes')).stderr).toMatch(
    /Others here: ada\.[\s\S]*as Bob\./,
  )
  for (const name of ['ada', 'BOB']) await as(name, 'error-ratio')
  save('ada', wrong)
  expect((await as('Ada', 'run', 'error-ratio')).code).toBe(1)
  const cells = async () =>
    (await readBoard(host)).seats.map(({ name, cells: all, handMs }) => [
      name,
      all[item]?.state,
      all[item]?.tries,
      handMs !== null,
    ])
  expect(await cells()).toEqual([
    ['Ada', 'trying', 1, false],
    ['Bob', 'open', 0, false],
  ])
  await host.end('SIGKILL')
  // Neither can tell; nothing of it gets mixed up while it waits.
  save('bob', right)
  expect((await as('bob', 'run', 'error-ratio')).code).toBe(0)
  expect((await as('ada', 'hint', 'error-ratio')).code).toBe(0)
  expect((await drill(['run', 'error-ratio'])).code).not.toBe(0)
  host = await startHost({ data, root, port: host.port })
  for (const name of ['ada', 'bob']) await as(name, 'room')
  await as('bob', 'room', 'hand')
  expect(await cells()).toEqual([
    ['Ada', 'trying', 1, false],
    ['Bob', 'passed', 1, true],
  ])
  expect((await readBoard(host)).seats.map(({ cells: all }) => all[item]?.hints)).toEqual([1, 0])
  // Who gives no name is nobody of them, and in no room.
  expect((await drill(['room'])).stdout).toContain('You are in no workshop.')
  expect(existsSync(join(root, '.firedrill/room.json'))).toBe(false)
  await host.end()
}, 240_000)

test('a name becomes a folder inside people, or is refused', async () => {
  const { drill, root } = makeFixtureCourse()
  expect((await drill(['list', '--as', '../../Ada Lovelace'])).code).toBe(0)
  expect((await drill(['list', '--as', 'Зоя'])).code).toBe(0)
  expect(readdirSync(join(root, 'people')).toSorted()).toEqual(['ada-lovelace', 'зоя'])
  for (const name of ['../..', 'con', 'x'.repeat(41)]) {
    expect(await drill(['list', '--as', name]), name).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('is no name for --as'),
    })
  }
  // A link that leads nowhere, as after a move on Windows, is made anew.
  const link = join(root, 'people/ada-lovelace/exercises')
  unlinkSync(link)
  symlinkSync(join(root, 'nowhere'), link)
  expect((await drill(['list', '--as', 'Ada Lovelace'])).stdout).toContain('error-ratio')
  const byEnvironment = await drill(['list'], { env: { FIREDRILL_AS: 'Grace' } })
  expect(byEnvironment.stderr).toContain('Grace is new on this laptop')
}, 120_000)
