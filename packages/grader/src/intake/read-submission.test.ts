import { execFileSync } from 'node:child_process'
import { linkSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { expect, onTestFinished, test } from 'vitest'
import { makeTar } from '../samples/make-tar.ts'
import { makeZip, type ZipEntry } from '../samples/make-zip.ts'
import type { Found } from './find-submissions.ts'
import type { HandedFile } from './handed.ts'
import { readSubmission } from './read-submission.ts'

const wanted = new Set(['learner.yaml', 'day1/status-code.ts', 'day1/client/main.ts', 'day1/answers.yaml'])
const code = 'export const right = 1\n'

const newFolder = (): string => {
  const dir = mkdtempSync(join(tmpdir(), 'intake-'))
  onTestFinished(() => rmSync(dir, { recursive: true, force: true }))
  return dir
}

const put = (dir: string, file: string, text: string | Uint8Array): string => {
  const path = join(dir, file)
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, text)
  return path
}

const read = async (path: string, kind: Found['kind']) => {
  const intake = await readSubmission({ id: 'one', path, shown: path, kind }, wanted)
  return intake.ok
    ? {
        files: Object.fromEntries([...intake.handed.files].map(([name, file]) => [name, say(file)])),
        ignored: intake.handed.ignored,
      }
    : { why: intake.why }
}
const say = (file: HandedFile): string => ('text' in file ? file.text : `refused: ${file.refused}`)

const readZipOf = (entries: ZipEntry[]) => read(put(newFolder(), 'a.zip', makeZip(entries)), 'zip')
const readTarOf = async (entries: Parameters<typeof makeTar>[0]) =>
  read(put(newFolder(), 'a.tgz', await makeTar(entries)), 'tar')

test.each(['', 'work/'])(
  'of a folder only declared files are read, below "%s", and the others are counted',
  async (prefix) => {
    const dir = newFolder()
    put(dir, `${prefix}day1/status-code.ts`, code)
    put(dir, `${prefix}day1/status-code.test.ts`, 'not declared')
    put(dir, `${prefix}package.json`, '{"scripts":{"preinstall":"touch gotcha"}}')
    put(dir, `${prefix}node_modules/x/index.js`, 'never')
    expect(await read(dir, 'folder')).toEqual({ files: { 'day1/status-code.ts': code }, ignored: 3 })
  },
)

test('a symbolic link is not followed, be it the file, a folder on the way, or work itself', async () => {
  const dir = newFolder()
  const secret = put(newFolder(), 'main.ts', 'secret')
  mkdirSync(join(dir, 'day1'))
  symlinkSync(secret, join(dir, 'day1/status-code.ts'))
  symlinkSync(dirname(secret), join(dir, 'day1/client'))
  expect(await read(dir, 'folder')).toMatchObject({
    files: {
      'day1/status-code.ts': 'refused: is a symbolic link, and only plain files are read.',
      'day1/client/main.ts': 'refused: lies behind a link, or below what is no folder.',
    },
  })
  const other = newFolder()
  symlinkSync(dir, join(other, 'work'))
  expect(await read(other, 'folder')).toEqual({
    why: 'Its work/ is a symbolic link, and no link is followed.',
  })
})

test('a hard link, a pipe, a folder and a device are refused, and nothing waits for them', async () => {
  const dir = newFolder()
  const secret = put(newFolder(), 'secret', 'secret')
  mkdirSync(join(dir, 'day1/answers.yaml'), { recursive: true })
  linkSync(secret, join(dir, 'day1/status-code.ts'))
  mkdirSync(join(dir, 'day1/client'))
  execFileSync('sh', ['-c', 'mkfifo "$0"', join(dir, 'day1/client/main.ts')])
  expect(await read(dir, 'folder')).toMatchObject({
    files: {
      'day1/status-code.ts': 'refused: is a hard link: the same file has another name elsewhere.',
      'day1/client/main.ts': 'refused: is a pipe, a socket or a device, and only plain files are read.',
      'day1/answers.yaml': 'refused: is a folder.',
    },
  })
})

test('a file above 1 MB, one that is no text and one that is not UTF-8 are refused', async () => {
  const dir = newFolder()
  put(dir, 'day1/status-code.ts', Buffer.alloc(1024 * 1024 + 1, 0x20))
  put(dir, 'day1/client/main.ts', Buffer.from([0xff, 0xfe]))
  put(dir, 'day1/answers.yaml', 'a\0b')
  expect(await read(dir, 'folder')).toMatchObject({
    files: {
      'day1/status-code.ts': 'refused: is larger than the 1 MB it may have.',
      'day1/client/main.ts': 'refused: is not UTF-8 text.',
      'day1/answers.yaml': 'refused: is not text: it holds a zero byte.',
    },
  })
})

test('a file of exactly 1 MB is read, and a byte order mark is dropped', async () => {
  const dir = newFolder()
  put(dir, 'day1/status-code.ts', Buffer.alloc(1024 * 1024, 0x20))
  put(dir, 'day1/client/main.ts', `\uFEFF${code}`)
  expect(await read(dir, 'folder')).toMatchObject({
    files: { 'day1/status-code.ts': ' '.repeat(1024 * 1024), 'day1/client/main.ts': code },
  })
})

test.each(['', 'work/', 'alice-main/', 'alice-main/work/', './work/'])(
  'both kinds of archive are read with their work below "%s", and leave nothing beside them',
  async (prefix) => {
    const entries = [
      { name: `${prefix}day1/status-code.ts`, text: code },
      { name: `${prefix}learner.yaml`, text: 'id: alice\n' },
      { name: `${prefix}notes.txt`, text: 'mine' },
    ]
    const expected = { files: { 'day1/status-code.ts': code, 'learner.yaml': 'id: alice\n' }, ignored: 1 }
    const dir = newFolder()
    expect(await read(put(dir, 'a.zip', makeZip(entries)), 'zip')).toEqual(expected)
    expect(await read(put(dir, 'a.tgz', await makeTar(entries)), 'tar')).toEqual(expected)
    expect(readdirSync(dir)).toEqual(['a.tgz', 'a.zip'])
  },
)

test.each([
  ['../../day1/status-code.ts', 'names a file outside itself: ../../day1/status-code.ts'],
  ['/day1/status-code.ts', 'names an absolute path: /day1/status-code.ts'],
  ['C:\\day1\\status-code.ts', 'names an absolute path: C:\\day1\\status-code.ts'],
  ['work\\..\\..\\x', 'names a file outside itself: work\\..\\..\\x'],
])('an archive with an entry %j is ungradable', async (name, why) => {
  const entries = [{ name, text: code }]
  expect(await readZipOf(entries)).toEqual({ why: `The archive ${why}.` })
  expect(await readTarOf(entries)).toEqual({ why: `The archive ${why}.` })
})

test('an entry that comes twice is refused: nobody knows which one was meant', async () => {
  const entries = [
    { name: 'work/day1/status-code.ts', text: code },
    { name: 'work/day1/status-code.ts', text: 'other' },
  ]
  const expected = { files: { 'day1/status-code.ts': 'refused: is in the archive twice.' } }
  expect(await readZipOf(entries)).toMatchObject(expected)
  expect(await readTarOf(entries)).toMatchObject(expected)
})

test('links and devices in an archive are refused', async () => {
  const refused = { 'day1/status-code.ts': expect.stringContaining('refused: is a link') }
  const name = 'day1/status-code.ts'
  expect(await readZipOf([{ name, text: '/etc/passwd', mode: 0o120777 }])).toMatchObject({ files: refused })
  expect(await readTarOf([{ name, type: 'symlink', linkname: '/etc/passwd' }])).toMatchObject({
    files: refused,
  })
  expect(await readTarOf([{ name, type: 'link', linkname: '/etc/passwd' }])).toMatchObject({ files: refused })
  expect(await readTarOf([{ name, type: 'fifo' }])).toMatchObject({ files: refused })
})

test('an encrypted entry is refused where it is wanted, and ignored where it is not', async () => {
  expect(
    await readZipOf([
      { name: 'day1/status-code.ts', text: code, isEncrypted: true },
      { name: 'diary.txt', text: 'mine', isEncrypted: true },
    ]),
  ).toEqual({ files: { 'day1/status-code.ts': 'refused: is encrypted.' }, ignored: 1 })
})

test('an entry that unpacks to more than it says, or to more than 1 MB, is refused', async () => {
  const large = Buffer.alloc(40 * 1024 * 1024)
  const name = 'day1/status-code.ts'
  expect(await readZipOf([{ name, text: large }])).toMatchObject({
    files: { [name]: 'refused: is larger than the 1 MB it may have.' },
  })
  const lying = await readZipOf([{ name, text: large, claimedSize: 100 }])
  expect(lying).toMatchObject({ files: { [name]: expect.stringContaining('refused: is damaged') } })
})

test('a tar archive that unpacks to far more than it is, is given up at once', async () => {
  const bomb = await readTarOf([
    { name: 'zeros', text: Buffer.alloc(200 * 1024 * 1024) },
    { name: 'day1/status-code.ts', text: code },
  ])
  expect(bomb).toEqual({ why: 'The archive shrinks more than 100 times: it is a bomb, or no work.' })
})

test('an archive of too many entries is ungradable', async () => {
  const entries = Array.from({ length: 20_001 }, (_, index) => ({ name: `x${index}`, text: '' }))
  expect(await readZipOf(entries)).toEqual({ why: 'The archive has more than 20000 entries.' })
  expect(await readTarOf(entries)).toEqual({ why: 'The archive has more than 20000 entries.' })
})

test('a name that is not UTF-8 is nobody’s, and the rest is read', async () => {
  expect(
    await readZipOf([
      { name: Buffer.from([0x64, 0xff, 0x2e]), text: 'x' },
      { name: 'day1/status-code.ts', text: code },
    ]),
  ).toEqual({ files: { 'day1/status-code.ts': code }, ignored: 1 })
})

test('two folders of work in one archive are ungradable', async () => {
  const why = expect.stringContaining('holds work in two places')
  const entries = ['a/work', 'b/work'].map((dir) => ({ name: `${dir}/day1/status-code.ts`, text: code }))
  expect(await readZipOf(entries)).toEqual({ why })
})

test.each([
  ['zip', 'a.zip', Buffer.from('no zip')],
  ['zip', 'a.zip', makeZip([{ name: 'day1/status-code.ts', text: code }]).subarray(0, 60)],
  ['tar', 'a.tgz', Buffer.from('no gzip')],
  ['tar', 'a.tgz', gzipSync(Buffer.alloc(700, 0x61))],
  ['tar', 'a.tgz', Buffer.alloc(0)],
] as const)('a damaged %s is ungradable', async (kind, name, bytes) => {
  const intake = await read(put(newFolder(), name, bytes), kind)
  expect(intake).toEqual({ why: expect.stringMatching(/^The archive cannot be read \(.+\)\.$/) })
})
