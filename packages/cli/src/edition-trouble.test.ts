import { cpSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { rightAnswer } from './fixture-course.ts'
import {
  type AuthorsCourse,
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
  await packEdition(author, 'strange', 'another-secret')
  learner = unpack(archive, 'learner')
}, 120_000)
afterAll(() => author.remove(), 60_000)

test.for([
  ['day1', 'day6', 'This is the key of day6, not of day1.'],
  ['day1', 'short', 'This is no key.'],
  ['day1', 'mistyped', 'This is no key of day1: a letter or digit of it is wrong.'],
  ['day1', 'foreign', 'This key of day1 does not fit this edition: it belongs to another course.'],
  ['day2', 'day1', 'day2 is not written yet.'],
  ['error-ratio', 'day1', 'error-ratio is no day.'],
] as const)('unlock %s with the key called %s says so', async ([word, name, says]) => {
  const key = keys.day1 ?? ''
  const other = await readKeys(author, 'another-secret')
  const given = {
    short: key.slice(0, 12),
    mistyped: `${key.slice(0, -1)}${key.endsWith('8') ? '9' : '8'}`,
    foreign: other.day1 ?? '',
    day1: key,
    day6: keys.day6 ?? '',
  }[name]
  expect(await learner.drill(['unlock', word, given])).toMatchObject({
    code: 2,
    stderr: expect.stringContaining(says),
  })
})

type Damage = [damage: ((bytes: Buffer) => Uint8Array) | null, says: string]
const damages: Record<string, Damage> = {
  'a flipped byte': [(bytes) => bytes.with(900, (bytes[900] ?? 0) ^ 1), 'is damaged.'],
  'a cut': [(bytes) => bytes.subarray(0, 300), 'is cut off.'],
  'another file': [() => Buffer.from('hello, this is no pack at all'), 'is no sealed pack.'],
  'a pack of another course': [null, 'belongs to another course.'],
}

test.for(Object.entries(damages))(
  '%s in the place of a pack is said, with the way back',
  { timeout: 180_000 },
  async ([name, [damage, says]]) => {
    const copy = unpack(archive, `damaged-${name.replaceAll(' ', '-')}`)
    const file = join(copy.root, 'sealed/week1-samples/day1-samples.pack')
    const strange = join(author.folder, 'strange')
    if (damage) writeFileSync(file, damage(readFileSync(file)))
    else {
      await packEdition(author, 'strange', 'another-secret')
      cpSync(join(strange, 'sealed/week1-samples/day1-samples.pack'), file)
    }
    copy.save(rightAnswer)
    const judged = await copy.drill(['run', 'error-ratio'])
    expect(judged).toMatchObject({
      code: 2,
      stderr: expect.stringContaining(`sealed/week1-samples/day1-samples.pack: ${says}`),
    })
    expect(judged.stderr).toContain('pnpm drill update --from')
    expect(await copy.drill(['update', '--from', archive])).toMatchObject({ code: 0 })
    expect(await copy.drill(['run', 'error-ratio'])).toMatchObject({ code: 0 })
  },
)

test('a flipped byte among the solutions is told once their key is there', async () => {
  const copy = unpack(archive, 'damaged-solutions')
  const file = join(copy.root, 'sealed/week1-samples/day1-samples.pack')
  const bytes = readFileSync(file)
  writeFileSync(file, bytes.with(bytes.length - 9, (bytes.at(-9) ?? 0) ^ 1))
  expect(await copy.drill(['unlock', 'day1', keys.day1 ?? ''])).toMatchObject({
    code: 2,
    stderr: expect.stringContaining(
      'The key of day1 is right, and sealed/week1-samples/day1-samples.pack is damaged.',
    ),
  })
})

test('doctor says whether an edition is whole, and looks at a plan that does not exist', async () => {
  const copy = unpack(archive, 'examined')
  const edition = async () => JSON.parse((await copy.drill(['doctor', '--json'])).stdout)
  const whole = await edition()
  expect(whole.checks.find(({ name }: { name: string }) => name === 'edition')).toMatchObject({
    status: 'ok',
    detail: expect.stringMatching(/^learners of [0-9a-f]{12}, whole; solutions are locked$/),
  })
  writeFileSync(join(copy.root, 'exercises/week1-samples/README.md'), 'mine')
  const edited = await edition()
  expect(edited).toMatchObject({ ok: false })
  expect(edited.checks.find(({ name }: { name: string }) => name === 'edition')).toMatchObject({
    status: 'fail',
    detail: '1 file(s) are not as they came, the first is exercises/week1-samples/README.md',
  })
  expect(await copy.drill(['doctor', '--plan', 'holiday'])).toMatchObject({
    code: 2,
    stderr: expect.stringContaining('There is no plan "holiday".'),
  })
}, 180_000)
