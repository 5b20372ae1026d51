import { readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openJournal } from './journal.ts'
import { run } from './run.ts'
import { attempt, makeFolder } from './samples.ts'
import { startTerminal } from './terminal.ts'

const hasLimits = run('prlimit', '--version')
if (!hasLimits) process.stderr.write('blocked: prlimit, apt-get install util-linux\n')

test('Twenty terminals keep fifty entries each at once: all are there, none is torn.', async () => {
  const path = join(makeFolder(), 'deep/journal.jsonl')
  const terminals = Array.from({ length: 20 }, () => startTerminal(path))
  await Promise.all(terminals.map((terminal) => terminal.ask('read')))
  const ids = await Promise.all(
    terminals.map(async (terminal) => {
      const kept = [await terminal.ask('append many: 50')]
      while (kept.length < 50) kept.push(await terminal.ask(''))
      return kept.map(({ id }) => id)
    }),
  )
  const { entries, unreadable } = openJournal(path).read()
  expect(unreadable).toEqual([])
  expect(new Set(entries.map(({ id }) => id))).toEqual(new Set(ids.flat()))
  expect(entries).toHaveLength(1000)
})

test('A terminal killed between any two entries loses none that it said was kept.', async () => {
  const path = join(makeFolder(), 'journal.jsonl')
  for (let told = 1; told <= 8; told++) {
    const terminal = startTerminal(path)
    const ids = [(await terminal.ask('append many: 100000')).id]
    while (ids.length < told) ids.push((await terminal.ask('')).id)
    await terminal.kill()
    const kept = openJournal(path).append(attempt)
    const { entries, unreadable } = openJournal(path).read()
    expect(entries.map(({ id }) => id)).toEqual(expect.arrayContaining([...ids, kept.id]))
    expect(unreadable).toEqual([])
  }
})

test.runIf(hasLimits)(
  'A terminal killed after any part of a write costs that one entry at most.',
  async () => {
    const path = join(makeFolder(), 'journal.jsonl')
    openJournal(path).append({ kind: 'open', item: 'day1/status-code', place: 'work' })
    const { size } = statSync(path)
    for (const part of [0, 1, 7, 8, 9, 10, Math.floor(size / 2), size - 3, size - 2, size - 1]) {
      const before = openJournal(path).read()
      const tail = readFileSync(path, 'utf8').endsWith('\n') ? 0 : 1
      const limit = statSync(path).size + tail + part
      const terminal = startTerminal(path, ['prlimit', `--fsize=${limit}`])
      const { error, waiting } = await terminal.ask('append: day1/status-code')
      expect(error?.message).toContain('there is no space left')
      expect(waiting).toBe(1)
      await terminal.kill()
      expect(statSync(path).size).toBe(limit)
      const after = openJournal(path).read()
      expect(after.entries.slice(0, before.entries.length)).toEqual(before.entries)
      // Whole but for its line end, it is read all the same.
      expect(after.entries.length - before.entries.length).toBe(part === size - 1 ? 1 : 0)
      const isTorn = part > 0 && part < size - 1
      expect(after.unreadable.length - before.unreadable.length).toBe(isTorn ? 1 : 0)
    }
    const all = openJournal(path).read().entries
    openJournal(path).append(attempt)
    expect(openJournal(path).read().entries.slice(0, -1)).toEqual(all)
  },
)
