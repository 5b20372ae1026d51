import { spawnSync } from 'node:child_process'
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { type FixtureCourse, makeFixtureCourse, rightAnswer, workFile } from './fixture-course.ts'

const open = async (): Promise<FixtureCourse & { path: string }> => {
  const course = makeFixtureCourse()
  await course.drill(['error-ratio'])
  return { ...course, path: join(course.root, workFile) }
}

test.each([
  ['is not UTF-8 text', Buffer.from([0x80, 0xff, 0x00])],
  ['is 102400 KB, above the 1,024 KB', Buffer.alloc(100 * 1024 * 1024, 0x20)],
])('a work file that %s is refused, left alone, and can be put away', async (words, bytes) => {
  const course = await open()
  course.save(bytes)
  const { code, stderr } = await course.drill(['run', 'error-ratio'])
  expect(code).toBe(2)
  expect(stderr).toContain(words)
  expect(stderr).toContain('`pnpm drill reset error-ratio`')
  expect(readFileSync(course.path).equals(bytes)).toBe(true)
  await course.drill(['reset', 'error-ratio'])
  expect(readFileSync(course.path, 'utf8')).toContain('errorRatio')
  await course.drill(['undo', 'error-ratio'])
  expect(readFileSync(course.path).equals(bytes)).toBe(true)
})

test('a work file that was deleted is told, and opening brings the starter', async () => {
  const course = await open()
  rmSync(course.path)
  const { code, stdout, stderr } = await course.drill(['run', 'error-ratio'])
  expect(code).toBe(1)
  expect(stdout).toContain(`${workFile} is missing.`)
  expect(stderr).toBe('`pnpm drill error-ratio` copies the starter.\n')
  await course.drill(['error-ratio'])
  expect((await course.drill(['run', 'error-ratio'])).stdout).toContain('fail, 0 of 3')
})

test('a folder in the place of a work file is told, and kept by a reset', async () => {
  const course = await open()
  rmSync(course.path)
  mkdirSync(course.path)
  writeFileSync(join(course.path, 'notes.txt'), 'mine')
  const { code, stderr } = await course.drill(['run', 'error-ratio'])
  expect(code).toBe(2)
  expect(stderr).toMatch(/error-ratio\.ts is a folder\.\n`pnpm drill reset error-ratio` puts it away/)
  await course.drill(['reset', 'error-ratio'])
  await course.drill(['undo', 'error-ratio'])
  expect(readFileSync(join(course.path, 'notes.txt'), 'utf8')).toBe('mine')
})

test('a link to an endless file is no ordinary file', async () => {
  const course = await open()
  rmSync(course.path)
  symlinkSync('/dev/zero', course.path)
  const { code, stderr } = await course.drill(['run', 'error-ratio'])
  expect(code).toBe(2)
  expect(stderr).toContain('is no ordinary file')
})

test('a file with a byte order mark and Windows line ends is judged like any other', async () => {
  const course = await open()
  course.save(`\uFEFF${rightAnswer.replaceAll('\n', '\r\n')}`)
  expect((await course.drill(['run', 'error-ratio'])).code).toBe(0)
})

test('a journal of a newer version is kept, and doctor says so', async () => {
  const course = await open()
  const path = join(course.root, '.firedrill/journal.jsonl')
  const line = readFileSync(path, 'utf8').replace(/^\w+ /, '').replace('"version":1', '"version":2').trim()
  const { crc32 } = await import('node:zlib')
  writeFileSync(path, `${crc32(line).toString(16).padStart(8, '0')} ${line}\n`)
  const { code, stdout } = await course.drill(['doctor'])
  expect(code).toBe(0)
  expect(stdout).toContain('note journal: 0 entries, and 1 of a newer firedrill, kept as they are')
  await course.drill(['hint', 'error-ratio'])
  expect(readFileSync(path, 'utf8')).toContain(line)
})

test('a clone that was moved goes on where it was', async () => {
  const course = await open()
  course.save(rightAnswer)
  await course.drill(['run', 'error-ratio'])
  const moved = `${course.root}-moved`
  renameSync(course.root, moved)
  const after = { ...process.env, FIREDRILL_ROOT: moved, TMPDIR: join(moved, 'scratch'), NO_COLOR: '1' }
  const bin = join(import.meta.dirname, '../bin/firedrill.mjs')
  const { stdout, status } = spawnSync(process.execPath, [bin, 'run', 'error-ratio'], {
    env: after,
    encoding: 'utf8',
  })
  expect({ status, stdout }).toMatchObject({ status: 0 })
  const list = spawnSync(process.execPath, [bin, 'list'], { env: after, encoding: 'utf8' })
  expect(list.stdout).toContain('[x] error-ratio')
  rmSync(moved, { recursive: true })
})

test('a folder that is no clone drills, and doctor says what is different', async () => {
  const course = await open()
  expect(readdirSync(course.root)).not.toContain('.git')
  const { code, stdout } = await course.drill(['doctor'])
  expect(code).toBe(0)
  expect(stdout).toMatch(/note git: (this folder is no clone|not on this machine)/)
})

test('two commands at once on one item both get a verdict, and both are in the history', async () => {
  const course = await open()
  course.save(rightAnswer)
  const both = await Promise.all([course.drill(['run', 'error-ratio']), course.drill(['run', 'error-ratio'])])
  expect(both.map(({ code }) => code)).toEqual([0, 0])
  expect((await course.drill(['doctor'])).stdout).toMatch(/ok {3}journal: [23] entries/)
})
