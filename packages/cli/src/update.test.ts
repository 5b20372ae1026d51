import { execFileSync, spawnSync } from 'node:child_process'
import {
  appendFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { rightAnswer } from './fixture-course.ts'
import {
  type AuthorsCourse,
  type LearnersCopy,
  makeAuthorsCourse,
  packEdition,
  unpack,
} from './fixture-edition.ts'

let author: AuthorsCourse
let older: string
let newer: string
const day = 'week1-samples/day1-samples'

/** The same course some weeks later: a stricter test, a better text, a file more, a day less. */
beforeAll(async () => {
  author = makeAuthorsCourse()
  older = await packEdition(author, 'older.tar.gz')
  appendFileSync(
    join(author.root, `solutions/${day}/error-ratio/hidden.test.ts`),
    "\ncheck('one answer is enough', async () => {\n  expect(await errorRatio([500])).toBe(1)\n})\n",
  )
  appendFileSync(join(author.root, `exercises/${day}/README.md`), '\nOne sentence more.\n')
  writeFileSync(join(author.root, 'exercises/week1-samples/NOTES.md'), 'New.\n')
  rmSync(join(author.root, 'exercises/week2-questions'), { recursive: true })
  rmSync(join(author.root, 'solutions/week2-questions'), { recursive: true })
  author.commit()
  newer = await packEdition(author, 'newer.tar.gz')
}, 120_000)
afterAll(() => author.remove(), 60_000)

const passed = async (name: string): Promise<LearnersCopy> => {
  const copy = unpack(older, name)
  copy.save(rightAnswer)
  expect(await copy.drill(['run', 'error-ratio'])).toMatchObject({ code: 0 })
  return copy
}
const read = (copy: LearnersCopy, path: string): string => readFileSync(join(copy.root, path), 'utf8')
const stateOf = async (copy: LearnersCopy): Promise<object> =>
  JSON.parse((await copy.drill(['list', '--json'])).stdout).weeks[0].days[0].items[0]

test('an update brings the course, keeps what was edited aside, and asks for a pass by older tests again', async () => {
  const copy = await passed('updated')
  const [work, journal] = [read(copy, 'work/day1/error-ratio.ts'), read(copy, '.firedrill/journal.jsonl')]
  writeFileSync(join(copy.root, `exercises/${day}/error-ratio.ts`), '// mine\n')
  writeFileSync(join(copy.root, 'my-notes.md'), 'mine')
  const ended = await copy.drill(['update', '--from', newer, '--json'])
  expect(ended).toMatchObject({ code: 0, stderr: '' })
  const told = JSON.parse(ended.stdout)
  expect(told).toMatchObject({
    version: 1,
    edited: [`exercises/${day}/error-ratio.ts`],
    kept: expect.stringMatching(/^\.firedrill\/kept\/update-/),
    reverify: ['day1/error-ratio'],
  })
  expect(told.removed).toContain('sealed/week2-questions/day6-questions.pack')
  expect(read(copy, `exercises/${day}/README.md`)).toContain('One sentence more.')
  expect(read(copy, `exercises/${day}/error-ratio.ts`)).toContain('export function errorRatio')
  expect(read(copy, `${told.kept}/exercises/${day}/error-ratio.ts`)).toBe('// mine\n')
  expect(read(copy, 'my-notes.md')).toBe('mine')
  expect(read(copy, 'work/day1/error-ratio.ts')).toBe(work)
  expect(read(copy, '.firedrill/journal.jsonl')).toBe(journal)
  expect(existsSync(join(copy.root, '.firedrill/update'))).toBe(false)
  expect(existsSync(join(copy.root, 'exercises/week2-questions'))).toBe(false)

  expect(await stateOf(copy)).toMatchObject({ state: 'passed', reverify: true })
  expect((await copy.drill(['list'])).stdout).toContain('re-verify')
  expect(await copy.drill(['run', 'error-ratio'])).toMatchObject({
    code: 0,
    stdout: expect.stringContaining('4 of 4 checks'),
  })
  expect(await stateOf(copy)).toMatchObject({ state: 'passed', reverify: false })

  expect(await copy.drill(['update'])).toMatchObject({
    code: 0,
    stdout: expect.stringMatching(/^Nothing new: this is [0-9a-f]{12}\.\n$/),
  })
}, 180_000)

test('a folder and a git remote do as well as an archive', async () => {
  const copy = await passed('from-folder')
  const folder = join(author.folder, 'newer-folder')
  mkdirSync(folder)
  execFileSync('tar', ['-xzf', newer, '-C', folder])
  const git = (...args: string[]): void =>
    void execFileSync('git', [
      '-C',
      join(folder, 'firedrill'),
      '-c',
      'user.name=a',
      '-c',
      'user.email=a@localhost',
      ...args,
    ])
  expect(await copy.drill(['update', '--from', join(folder, 'firedrill')])).toMatchObject({ code: 0 })
  git('init', '--quiet')
  git('add', '--all', '--force')
  git('commit', '--quiet', '--message', 'An edition')
  const other = unpack(older, 'from-remote')
  expect(await other.drill(['update', '--from', `file://${join(folder, 'firedrill')}`])).toMatchObject({
    code: 0,
  })
  expect(read(other, `exercises/${day}/README.md`)).toBe(read(copy, `exercises/${day}/README.md`))
}, 120_000)

test('what cannot be an update is refused, and nothing changes', async () => {
  const copy = unpack(older, 'refusing')
  const strange = await packEdition(author, 'strange.tar.gz', 'another-secret')
  const cut = join(author.folder, 'cut.tar.gz')
  writeFileSync(cut, readFileSync(newer).subarray(0, 100_000))
  const damaged = join(author.folder, 'damaged')
  mkdirSync(damaged)
  execFileSync('tar', ['-xzf', newer, '-C', damaged])
  appendFileSync(join(damaged, 'firedrill/sealed/week1-samples/day1-samples.pack'), '!')
  cpSync(older, join(author.folder, 'text.txt'))
  writeFileSync(join(author.folder, 'text.txt'), 'hello')
  const cases: [from: string, code: number, says: string][] = [
    [strange, 2, 'is of another course'],
    [cut, 2, 'cannot be read as an archive'],
    [
      join(damaged, 'firedrill'),
      2,
      'is not whole: 1 file(s) are missing or damaged, the first is sealed/week1-samples/day1-samples.pack.',
    ],
    [join(author.folder, 'text.txt'), 2, 'cannot be read as an archive'],
    [author.root, 2, 'is the full repository, and this is a learner edition.'],
    [author.folder, 2, 'is no edition and no clone of a course.'],
    ['/nowhere', 2, 'There is no /nowhere.'],
    ['file:///nowhere.git', 3, 'cannot be cloned'],
  ]
  const manifest = read(copy, 'edition.json')
  for (const [from, code, says] of cases) {
    expect(await copy.drill(['update', '--from', from])).toMatchObject({
      code,
      stderr: expect.stringContaining(says),
    })
    expect(readdirSync(join(copy.root, '.firedrill'))).toEqual([])
  }
  expect(await copy.drill(['update'])).toMatchObject({
    code: 2,
    stderr: expect.stringContaining('It is not known where updates come from.'),
  })
  expect(read(copy, 'edition.json')).toBe(manifest)
}, 180_000)

const mounts = [
  ['unshare', '-Urm'],
  ['unshare', '-m'],
].find(
  ([file = '', ...args]) =>
    spawnSync(file, [...args, 'sh', '-c', 'mount -t tmpfs -o size=64k none /mnt']).status === 0,
)
if (!mounts) process.stderr.write('blocked: unshare, apt-get install util-linux\n')

test.runIf(mounts)(
  'a disk that fills up leaves the course as it was',
  async () => {
    const copy = await passed('full')
    const manifest = read(copy, 'edition.json')
    const small = [
      ...(mounts ?? []),
      'sh',
      '-c',
      'mount -t tmpfs -o size=200k none "$0" && exec "$@"',
      join(copy.root, '.firedrill'),
    ]
    const ended = await copy.drill(['update', '--from', newer], small)
    expect(ended).toMatchObject({
      code: 3,
      stderr: expect.stringContaining('The update cannot be prepared: there is no space left for it.'),
    })
    expect(read(copy, 'edition.json')).toBe(manifest)
    expect(await copy.drill(['run', 'error-ratio'])).toMatchObject({ code: 0 })
    const out = join(author.folder, 'small')
    mkdirSync(out)
    const packed = await author.run(
      [
        'author',
        'pack',
        '--for',
        'learners',
        '--uncommitted',
        '--secret',
        join(author.folder, 'secret'),
        '--out',
        join(out, 'a.tar.gz'),
      ],
      [
        ...(mounts ?? []),
        'sh',
        '-c',
        'mount -t tmpfs -o size=64k none "$0" && "$@"; code=$?; ls -A "$0" >&2; exit $code',
        out,
      ],
    )
    expect(packed.code).toBe(3)
    expect(packed.stderr).toMatch(
      /cannot be written to .*: there is no space left for it\.\nFree some space[^\n]*\n$/,
    )
  },
  120_000,
)

test('an update that was cut short is finished by the next command', async () => {
  const copy = await passed('cut-short')
  const staged = join(copy.root, '.firedrill/update')
  mkdirSync(join(staged, 'new'), { recursive: true })
  writeFileSync(join(staged, 'new/README.md'), 'newer\n')
  writeFileSync(
    join(staged, 'plan.json'),
    JSON.stringify({ version: 1, write: ['README.md', 'LICENSE'], remove: [] }),
  )
  expect(await copy.drill(['list'])).toMatchObject({
    code: 0,
    stderr: 'An update that was cut short is finished now.\n',
  })
  expect(read(copy, 'README.md')).toBe('newer\n')
  expect((await copy.drill(['list'])).stderr).toBe('')
}, 120_000)
