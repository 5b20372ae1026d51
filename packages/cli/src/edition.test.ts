import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliDecompressSync, gunzipSync, inflateRawSync, inflateSync } from 'node:zlib'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { rightAnswer } from './fixture-course.ts'
import {
  type AuthorsCourse,
  canary,
  type LearnersCopy,
  makeAuthorsCourse,
  packEdition,
  readKeys,
  unpack,
} from './fixture-edition.ts'

let author: AuthorsCourse
let learner: LearnersCopy
let archive: string
let keys: Record<string, string>

beforeAll(async () => {
  author = makeAuthorsCourse()
  archive = await packEdition(author, 'edition.tar.gz')
  keys = await readKeys(author)
  learner = unpack(archive, 'learner')
}, 120_000)
afterAll(() => author.remove(), 60_000)

/** Packages are linked, and no link is followed. */
const filesBelow = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) return filesBelow(path)
    return entry.isFile() ? [path] : []
  })

/** Bytes as they are, and as whatever they can be unpacked or decoded to. */
const formsOf = (bytes: Buffer): Buffer[] => {
  const forms = [bytes]
  for (const act of [gunzipSync, inflateSync, inflateRawSync, brotliDecompressSync]) {
    try {
      forms.push(act(bytes, { maxOutputLength: 1024 * 1024 }))
    } catch {
      // They are none of this form.
    }
  }
  const words = bytes.toString('latin1').match(/[A-Za-z0-9+/]{24,}={0,2}/g) ?? []
  return [...forms, ...words.map((word) => Buffer.from(word, 'base64'))]
}

const holding = (root: string, text: string): string[] =>
  filesBelow(root)
    .filter((file) => formsOf(readFileSync(file)).some((form) => form.includes(text)))
    .map((file) => file.slice(root.length + 1))

const hash = (file: string): string => createHash('sha256').update(readFileSync(file)).digest('hex')

test('the same files and secret give the same bytes, another secret others', async () => {
  const again = await packEdition(author, 'again.tar.gz')
  expect(hash(again)).toBe(hash(archive))
  expect(hash(await packEdition(author, 'other.tar.gz', 'another-secret'))).not.toBe(hash(archive))
}, 120_000)

/** Whole lines of hidden files that no learner may read anywhere, found below a folder. */
const toldBelow = (root: string): string[] => {
  const known = filesBelow(join(author.root, 'exercises'))
    .map((file) => readFileSync(file, 'utf8'))
    // What the learner wrote is theirs.
    .concat(rightAnswer)
    .join('\n')
  const lines = filesBelow(join(author.root, 'solutions'))
    .filter((file) => !file.endsWith('package.json'))
    .flatMap((file) => readFileSync(file, 'utf8').split('\n'))
    .map((line) => line.trim())
    .filter((line) => line.length >= 40 && !known.includes(line) && !line.startsWith('import '))
  const hidden = new Set(lines)
  expect(hidden.size).toBeGreaterThan(60)
  return filesBelow(root).flatMap((file) =>
    formsOf(readFileSync(file))
      .flatMap((form) => form.toString().split(/\r?\n|\\n/))
      .filter((line) => hidden.has(line.trim()))
      .map((line) => `${file}: ${line}`),
  )
}

test('no byte of an edition tells a hidden line, packed or encoded, and it has no history of git', () => {
  expect(holding(learner.root, canary)).toEqual([])
  expect(toldBelow(learner.root)).toEqual([])
  expect(readdirSync(learner.root)).not.toContain('.git')
  expect(readdirSync(learner.root)).not.toContain('solutions')
})

test('a learner drills, is judged and gets hints; solutions wait for the key of their day', async () => {
  const { drill, save } = learner
  expect(await drill(['error-ratio'])).toMatchObject({
    code: 0,
    stdout: expect.stringContaining('The availability panel'),
  })
  save(rightAnswer.replace('>= 500', '>= 400'))
  const failed = await drill(['run', 'error-ratio'])
  expect(failed).toMatchObject({ code: 1, stdout: expect.stringContaining('A crawler can page you.') })
  expect(await drill(['hint', 'error-ratio'])).toMatchObject({
    code: 0,
    stdout: expect.stringContaining('1 of 3: Who made'),
  })
  expect(await drill(['solution', 'error-ratio', '--test'])).toMatchObject({
    code: 2,
    stderr: expect.stringContaining('The hidden test of day1/error-ratio opens after a pass.'),
  })
  expect(await drill(['solution', 'error-ratio'])).toEqual({
    code: 2,
    stdout: '',
    stderr:
      'The solutions of day1 are locked.\nYour instructor releases their key; then: `pnpm drill unlock day1 <key>`. A hint comes without: `pnpm drill hint error-ratio`.\n',
  })
  save(rightAnswer)
  const passed = await drill(['run', 'error-ratio'])
  expect(passed).toMatchObject({
    code: 0,
    stdout: expect.stringContaining('Only answers that the service failed'),
  })
  expect(await drill(['solution', 'error-ratio', '--test'])).toMatchObject({
    code: 0,
    stdout: expect.stringContaining(`const { errorRatio } = candidate`),
  })
  expect((await drill(['solution', 'error-ratio'])).stderr).toContain('The solutions of day1 are locked.')
  expect(JSON.parse((await drill(['list', '--json'])).stdout).weeks[0].days[0].items[0]).toMatchObject({
    state: 'passed',
    hints: 0,
    reverify: false,
  })
}, 180_000)

test('a question is asked and judged from the pack, and its answer is open once it is right', async () => {
  const { drill } = learner
  const asked = JSON.parse((await drill(['answer', 'allowed-downtime', '--json'])).stdout)
  const [, target, days] = /([\d.]+) ?%[\s\S]*?(\d+) days/.exec(asked.text) ?? []
  expect(await drill(['answer', 'allowed-downtime', '1'])).toMatchObject({ code: 1 })
  expect((await drill(['solution', 'allowed-downtime'])).stderr).toContain(
    'The solutions of day6 are locked.',
  )
  const right = String(Number(days) * 24 * 60 * ((100 - Number(target)) / 100))
  expect(await drill(['answer', 'allowed-downtime', right])).toMatchObject({
    code: 0,
    stdout: expect.stringContaining('× 24 × 60 minutes'),
  })
}, 120_000)

test('nothing that ran has left hidden text on the disk', () => {
  for (const folder of ['learner', 'scratch'].map((name) => join(author.folder, name))) {
    expect(holding(folder, canary)).toEqual([])
    expect(toldBelow(folder)).toEqual([])
  }
})

test('the key of a day opens its solutions, and those of no other day', async () => {
  const { drill } = learner
  expect(await drill(['unlock', 'day1', (keys.day1 ?? '').toUpperCase().replaceAll('-', ' ')])).toMatchObject(
    { code: 0 },
  )
  expect(await drill(['solution', 'error-ratio'])).toMatchObject({
    code: 0,
    stdout: expect.stringContaining('const failed = statuses.filter((status) => status >= 500)'),
  })
  await drill(['answer', 'page-on-burn', 'a'])
  expect((await drill(['solution', 'page-on-burn'])).code).not.toBe(70)
  expect((await drill(['unlock', 'day1', keys.day6 ?? ''])).code).toBe(2)
}, 120_000)

test.for(['author check', 'author pack --for learners', 'grade work', 'grade --json'])(
  '%s says that this edition lacks it',
  async (command) => {
    const ended = await learner.drill(command.split(' '))
    expect(ended).toMatchObject({
      code: 2,
      stdout: '',
      stderr: expect.stringContaining('This is the learner edition: it has no `'),
    })
  },
)
