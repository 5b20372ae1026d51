import { appendFileSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { openJournal } from './journal.ts'
import { run } from './run.ts'
import { anyText, attempt, makeFolder, whole, wholeOf } from './samples.ts'

const freshPath = (): string => join(makeFolder(), 'deep/er/journal.jsonl')
const secondsOf = (path: string): unknown[] =>
  openJournal(path)
    .read()
    .entries.map((entry) => 'seconds' in entry && entry.seconds)

test('What is appended is returned, and read back by another terminal.', () => {
  const path = freshPath()
  const kept = openJournal(path, () => new Date(0)).append(attempt)
  expect(kept).toEqual({
    ...attempt,
    version: 1,
    id: expect.stringMatching(/^[0-9a-f]{16}$/),
    at: '1970-01-01T00:00:00.000Z',
  })
  expect(openJournal(path).read()).toEqual({ entries: [kept], unreadable: [], newer: 0, newerLines: [] })
})

test('A journal that does not exist yet is empty, and reading does not make it.', () => {
  const path = freshPath()
  expect(openJournal(path).read().entries).toEqual([])
  expect(() => readFileSync(path)).toThrow('ENOENT')
})

test('Entries are read in the order of their times; those of one millisecond in the order they were kept.', () => {
  const path = freshPath()
  const times = [2, 1, 1, 1, 1, 1, 1, 1, 1, 1]
  const journal = openJournal(path, () => new Date(times.shift() ?? 0))
  for (let seconds = 0; seconds < 10; seconds++) journal.append({ ...attempt, seconds })
  expect(secondsOf(path)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 0])
})

test('An entry that was kept before is a new one when it is appended again.', () => {
  const journal = openJournal(freshPath())
  const kept = journal.append(attempt)
  expect(journal.append(kept).id).not.toBe(kept.id)
  expect(journal.read().entries).toHaveLength(2)
})

test('Any text survives: line ends, NUL, lone surrogates, 100 KB.', () => {
  const path = freshPath()
  const journal = openJournal(path)
  const long = fc.constant('fire\n'.repeat(20_000))
  fc.assert(
    fc.property(fc.oneof({ weight: 20, arbitrary: anyText }, long), (item) => {
      const kept = journal.append({ ...attempt, item })
      expect(openJournal(path).read()).toMatchObject({ unreadable: [], newer: 0 })
      expect(openJournal(path).read().entries).toContainEqual(kept)
    }),
    { numRuns: 60 },
  )
})

test.for([
  { seconds: Number.NaN },
  { seconds: Number.POSITIVE_INFINITY },
  { seconds: -1 },
  { hints: 0.5 },
  { tries: -1 },
  { result: 'won' },
  { place: 'toString' },
  { kind: 'party' },
  { item: undefined },
])('%o is refused with an error, not kept as something else.', (wrong) => {
  const path = freshPath()
  const journal = openJournal(path)
  expect(() => journal.append({ ...attempt, ...wrong } as typeof attempt)).toThrow(
    expect.objectContaining({ code: 'internal' }),
  )
  expect(journal.waiting()).toBe(0)
  expect(() => readFileSync(path)).toThrow('ENOENT')
})

test('Wherever a crash cuts the file, whole entries are read, the rest is told, and the next append works.', () => {
  const path = freshPath()
  const journal = openJournal(path)
  for (const seconds of [1, 2]) journal.append({ ...attempt, seconds })
  const text = readFileSync(path)
  const firstEnd = text.indexOf('\n')
  for (let length = 0; length <= text.length; length++) {
    writeFileSync(path, text.subarray(0, length))
    const before = [...(length >= firstEnd ? [1] : []), ...(length >= text.length - 1 ? [2] : [])]
    expect(secondsOf(path)).toEqual(before)
    journal.append({ ...attempt, seconds: 7 })
    expect(secondsOf(path)).toEqual([...before, 7])
    const torn = text.subarray(0, length).toString().split('\n')[before.length]
    const unreadable = torn ? [{ line: before.length + 1, text: torn }] : []
    expect(openJournal(path).read().unreadable).toEqual(unreadable)
    expect(readFileSync(path).subarray(0, length).equals(text.subarray(0, length))).toBe(true)
    if (torn) expect(readFileSync(path, 'utf8').split('\n')).toContain(torn)
  }
})

test('What another terminal tears between the look at the tail and the write costs nobody a whole entry.', () => {
  const path = freshPath()
  openJournal(path).append(attempt)
  const line = readFileSync(path, 'utf8')
  for (let length = 1; length < line.length; length++) {
    writeFileSync(path, line.slice(0, length) + line.repeat(2).replace('\n', ''))
    expect(openJournal(path).read().entries).toHaveLength(1)
    expect(
      openJournal(path)
        .read()
        .unreadable.map(({ text }) => text),
    ).toEqual(length === line.length - 1 ? [] : [line.slice(0, length)])
  }
})

test('Entries are added once, with the lines of a newer firedrill.', () => {
  const [path, other] = [freshPath(), freshPath()]
  const journal = openJournal(path)
  openJournal(other).append(attempt)
  appendFileSync(other, `${whole({ version: 2, mood: 'good' })}\n`)
  const { entries, newerLines } = openJournal(other).read()
  const inTwo = JSON.stringify({ version: 2, mood: 'bad' }, null, '\n')
  const hostile = [whole({ version: 1, kind: 'open' }), 'no line', `${newerLines[0]}\n`, wholeOf(inTwo)]
  expect(journal.add([...entries, ...entries], [...newerLines, ...newerLines, ...hostile])).toBe(2)
  expect(journal.add(entries, newerLines)).toBe(0)
  expect(readFileSync(path, 'utf8')).toBe(readFileSync(other, 'utf8'))
})

test('Lines of a newer firedrill survive an append byte for byte.', () => {
  const path = freshPath()
  const journal = openJournal(path)
  journal.append(attempt)
  const lines = [whole({ version: 2 }), whole({ version: 1, kind: 'review', at: 7 })]
  appendFileSync(path, lines.join('\n'))
  journal.append({ ...attempt, seconds: 94 })
  expect(secondsOf(path)).toEqual([93, 94])
  expect(journal.read()).toMatchObject({ unreadable: [], newer: 2, newerLines: lines.toSorted() })
  expect(readFileSync(path, 'utf8')).toContain(lines.join('\n'))
})

const isFolder = (path: string): void => void mkdirSync(path, { recursive: true })
const isLoop = (path: string): void => {
  mkdirSync(join(path, '..'), { recursive: true })
  symlinkSync(path, path)
}

const isPipe = (path: string): void => {
  mkdirSync(join(path, '..'), { recursive: true })
  run('mkfifo', path)
}

test.for([
  ['a folder', isFolder, 'it is not a file'],
  ['a pipe', isPipe, 'it is not a file'],
  ['a link to itself', isLoop, 'ELOOP'],
] as const)(
  'A journal that is %s is an environment error that names it, read or written.',
  ([, make, reason]) => {
    const path = freshPath()
    make(path)
    const journal = openJournal(path)
    const refuse = (deed: string): unknown =>
      expect.objectContaining({
        code: 'environment',
        message: expect.stringContaining(`The journal ${path} cannot be ${deed}: ${reason}`),
        hint: expect.stringMatching(/\.$/),
      })
    expect(() => journal.read()).toThrow(refuse('read'))
    expect(() => journal.append(attempt)).toThrow(refuse('written'))
    expect(journal.waiting()).toBe(1)
  },
)

test('What is held is read too, and is written first once the way is free.', () => {
  const folder = makeFolder()
  const path = join(folder, 'state/journal.jsonl')
  writeFileSync(join(folder, 'state'), 'a file where a folder should be')
  const journal = openJournal(path)
  for (const seconds of [1, 2]) {
    expect(() => journal.append({ ...attempt, seconds })).toThrow('part of its path is not a folder')
  }
  expect(journal.waiting()).toBe(2)
  expect(journal.read().entries).toHaveLength(2)
  rmSync(join(folder, 'state'))
  journal.append({ ...attempt, seconds: 3 })
  expect(journal.waiting()).toBe(0)
  expect(readFileSync(path, 'utf8').match(/(?<="seconds":)\d/g)).toEqual(['1', '2', '3'])
})

test('What is held is written before anything is added.', () => {
  const folder = makeFolder()
  const path = join(folder, 'state/journal.jsonl')
  writeFileSync(join(folder, 'state'), '')
  const journal = openJournal(path, () => new Date(1))
  expect(() => journal.append(attempt)).toThrow('part of its path')
  const other = openJournal(freshPath(), () => new Date(2)).append({ ...attempt, seconds: 94 })
  expect(() => journal.add([other])).toThrow('part of its path')
  rmSync(join(folder, 'state'))
  expect(journal.add([other])).toBe(1)
  expect(journal.waiting()).toBe(0)
  expect(secondsOf(path)).toEqual([93, 94])
})
