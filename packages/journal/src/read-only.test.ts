import { chmodSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { run } from './run.ts'
import { makeFolder } from './samples.ts'
import { startTerminal, type Terminal } from './terminal.ts'

// Root may write anywhere: it starts the terminal without that privilege.
const isRoot = process.getuid?.() === 0
const wrap = isRoot ? ['setpriv', '--bounding-set=-all', '--inh-caps=-all'] : []
const isModest = run(wrap[0] ?? 'true', ...wrap.slice(1), 'true')
if (!isModest) process.stderr.write('blocked: setpriv, apt-get install util-linux\n')

/** A terminal in a folder where something may not be read or written; `mode` is that of what it is given. */
const startModest = (path: string, locked: string, mode: number): Terminal => {
  chmodSync(locked, mode)
  onTestFinished(() => chmodSync(locked, 0o700))
  return startTerminal(path, wrap)
}

test.runIf(isModest)('What a read-only folder refuses is held, and written once it may be.', async () => {
  const folder = join(makeFolder(), 'locked')
  mkdirSync(folder)
  const path = join(folder, 'journal.jsonl')
  const terminal = startModest(path, folder, 0o500)
  const { error, waiting } = await terminal.ask('append: day1/1')
  expect(error).toEqual({
    code: 'environment',
    message: `The journal ${path} cannot be written: permission is denied.`,
    hint: expect.stringContaining('give yourself permission'),
  })
  expect(waiting).toBe(1)
  expect(await terminal.ask('append: day1/2')).toMatchObject({ waiting: 2, error: { code: 'environment' } })
  chmodSync(folder, 0o700)
  expect(await terminal.ask('flush')).toEqual({ result: null, waiting: 0 })
  expect((await terminal.read()).entries.map(({ item }) => item)).toEqual(['day1/1', 'day1/2'])
})

test.runIf(isModest)('A journal that may not be read is an error, not an empty history.', async () => {
  const path = join(makeFolder(), 'journal.jsonl')
  writeFileSync(path, '')
  const { result, error } = await startModest(path, path, 0o200).ask('read')
  expect(result).toBeUndefined()
  expect(error).toMatchObject({
    code: 'environment',
    message: `The journal ${path} cannot be read: permission is denied.`,
  })
})

test.runIf(isModest)('A folder that may not be looked into is an error, not an empty history.', async () => {
  const folder = join(makeFolder(), 'locked')
  mkdirSync(folder)
  const { error } = await startModest(join(folder, 'journal.jsonl'), folder, 0o000).ask('read')
  expect(error).toMatchObject({
    code: 'environment',
    message: expect.stringContaining('permission is denied'),
  })
})
