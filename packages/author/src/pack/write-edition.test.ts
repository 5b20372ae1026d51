import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { formatEdition } from '@firedrill/course/pack'
import { expect, onTestFinished, test } from 'vitest'
import type { PackEntry } from './read-tracked.ts'
import { writeEdition } from './write-edition.ts'

const edition = formatEdition({
  version: 1,
  edition: 'learners',
  course: '0123456789abcdef',
  commit: 'abcdef0',
  files: {},
})
const file = (path: string, text: string): PackEntry => ({
  path,
  bytes: Buffer.from(text),
  isExecutable: path.endsWith('.sh'),
})
const files = [file('bin/start.sh', '#!/bin/sh'), file('edition.json', edition)]

const makeFolder = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'write-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  return folder
}

test('A folder is made, and an edition in its place gives way to the next; its git stays.', async () => {
  const out = join(makeFolder(), 'a/firedrill')
  await writeEdition(out, [...files, file('old.md', 'old'), { path: 'link', link: 'bin/start.sh' }])
  expect(statSync(join(out, 'bin/start.sh')).mode & 0o777).toBe(0o755)
  expect(readFileSync(join(out, 'link'), 'utf8')).toBe('#!/bin/sh')
  mkdirSync(join(out, '.git'))
  await writeEdition(out, files)
  expect(readdirSync(out).toSorted()).toEqual(['.git', 'bin', 'edition.json'])
  expect(readdirSync(join(out, '..'))).toEqual(['firedrill'])
})

test.each([
  ['somebody works in', ['edition.json', 'work'], 'is an edition that somebody works in.'],
  ['holds something else', ['notes.md'], 'is not empty, and no edition.'],
])('A folder that %s is left alone.', async (_, names, says) => {
  const out = makeFolder()
  for (const name of names) writeFileSync(join(out, name), name === 'edition.json' ? edition : 'mine')
  await expect(writeEdition(out, files)).rejects.toMatchObject({
    code: 'usage',
    message: expect.stringContaining(says),
  })
  expect(readdirSync(out).toSorted()).toEqual(names.toSorted())
})

test('Archives of the same files are the same bytes, at any time.', async () => {
  const folder = makeFolder()
  const [one, other] = ['one.tar.gz', 'other.tgz'].map((name) => join(folder, name)) as [string, string]
  await writeEdition(one, files)
  await new Promise((resolve) => setTimeout(resolve, 1_100))
  await writeEdition(other, files)
  expect(readFileSync(one)).toEqual(readFileSync(other))
})

test('A place that cannot be written is said, and nothing half written stays.', async () => {
  const folder = makeFolder()
  writeFileSync(join(folder, 'file'), '')
  await expect(writeEdition(join(folder, 'file/a.tar.gz'), files)).rejects.toMatchObject({
    code: 'environment',
  })
  await expect(
    writeEdition(join(folder, 'b.tar.gz'), [{ path: 'x', from: join(folder, 'gone'), isExecutable: false }]),
  ).rejects.toMatchObject({ code: 'environment' })
  expect(existsSync(join(folder, 'b.tar.gz'))).toBe(false)
  expect(readdirSync(folder)).toEqual(['file'])
})
