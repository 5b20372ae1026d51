import { existsSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { readBoard, startHost } from '@firedrill/workshop/samples'
import { expect, test } from 'vitest'
import { makeFixtureCourse } from './fixture-course.ts'
import { listenForAnything } from './listen-for-anything.ts'

test('what would be told of a laptop is said first, and without a yes not a byte is sent', async () => {
  const { address, knocks } = await listenForAnything()
  const { drill, root } = makeFixtureCourse()
  expect(await drill(['doctor', '--report', 'nowhere', '--name', 'Ada'])).toMatchObject({
    code: 2,
    stdout: '',
  })
  const nameless = await drill(['doctor', '--report', address])
  expect(nameless).toMatchObject({
    code: 2,
    stdout: '',
    stderr: expect.stringContaining('Add --name <name>.'),
  })
  const { code, stderr } = await drill(['doctor', '--report', address, '--name', 'Ada'])
  expect(code).toBe(2)
  expect(stderr).toMatch(/would be told:\n- your name: Ada, [\s\S]*- what was looked at, .*judge ok.*lab ok/)
  expect(stderr).toContain('Nothing was sent.')
  expect(knocks()).toBe(0)
  expect(existsSync(join(root, '.firedrill/laptop.json'))).toBe(false)
  expect((await drill(['doctor', '--report', address, '--name', 'Ada', '--yes'])).code).toBe(3)
  expect(knocks()).toBe(1)
}, 240_000)

test('a laptop that reports twice is one row, its name is given once, and joining knows it', async () => {
  const { drill, root } = makeFixtureCourse()
  const host = await startHost({ data: join(root, 'host'), root })
  const address = `${host.code}@${host.place}`
  writeFileSync(join(root, 'work'), 'a file, where the folder should be')
  const broken = await drill(['doctor', '--report', address, '--name', 'Ada', '--yes', '--json'])
  expect(broken.code).toBe(3)
  expect(JSON.parse(broken.stdout)).toMatchObject({ ok: false, reportedAs: 'Ada' })
  expect((await readBoard(host)).laptops).toMatchObject([
    { name: 'Ada', isReady: false, missing: ['work: work is no folder'] },
  ])
  rmSync(join(root, 'work'))
  const mended = await drill(['doctor', '--report', address, '--yes'])
  expect(mended).toMatchObject({ code: 0, stderr: expect.stringContaining('as Ada.') })
  const board = await readBoard(host)
  expect(board.laptops).toMatchObject([{ name: 'Ada', isReady: true, missing: [] }])
  expect(board.seats).toEqual([])
  await drill(['room', 'join', address, '--yes'])
  expect((await readBoard(host)).seats).toMatchObject([{ name: 'Ada' }])
  await host.end()
}, 240_000)
