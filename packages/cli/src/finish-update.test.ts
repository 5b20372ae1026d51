import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { finishUpdate } from '../bin/finish-update.mjs'

const before = {
  'README.md': 'old',
  'exercises/day1/a.ts': 'old a',
  'exercises/day2/b.ts': 'gone',
  'guide/a.md': 'in a folder',
  docs: 'a file',
  'work/day1/a.ts': 'mine',
}
const after = {
  'README.md': 'new',
  'exercises/day1/a.ts': 'new a',
  'docs/guide.md': 'a folder now',
  guide: 'a file now',
  'work/day1/a.ts': 'mine',
}
const plan = {
  version: 1,
  write: ['README.md', 'docs/guide.md', 'exercises/day1/a.ts', 'guide'],
  remove: ['docs', 'exercises/day2/b.ts', 'guide/a.md'],
}

const write = (root: string, files: Record<string, string>): void => {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true })
    writeFileSync(join(root, path), text)
  }
}

const makeRoot = (): string => {
  const root = mkdtempSync(join(tmpdir(), 'finish-'))
  onTestFinished(() => rmSync(root, { recursive: true }))
  write(root, {
    ...before,
    'exercises/day2/node_modules/undici/index.js': 'installed',
    '.firedrill/journal.jsonl': 'mine',
  })
  for (const path of plan.write)
    write(root, { [`.firedrill/update/new/${path}`]: after[path as keyof typeof after] })
  write(root, { '.firedrill/update/plan.json': JSON.stringify(plan) })
  return root
}

/** Every file but what was put aside. */
const read = (root: string): Record<string, string> => {
  const all = Object.entries(readAll(root))
  return Object.fromEntries(all.filter(([path]) => !path.startsWith('.firedrill/kept/')))
}

const readAll = (root: string): Record<string, string> =>
  Object.fromEntries(
    readdirSync(root, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .map((path) => [path.slice(root.length + 1), readFileSync(path, 'utf8')]),
  )

test('An update is carried out once: files change, folders without any go, nothing else is touched.', () => {
  const root = makeRoot()
  expect(finishUpdate(root)).toBe(true)
  expect(read(root)).toEqual({ ...after, '.firedrill/journal.jsonl': 'mine' })
  expect(existsSync(join(root, 'exercises/day2'))).toBe(false)
  const aside = Object.entries(readAll(root)).filter(([path]) => path.startsWith('.firedrill/kept/'))
  expect(aside.map(([, text]) => text).toSorted()).toEqual(['a file', 'in a folder'])
  expect(finishUpdate(root)).toBe(false)
})

test('Cut short at any step, it is finished by the next try, and every file is the old one or the new one meanwhile.', () => {
  for (let steps = 0; ; steps++) {
    const root = makeRoot()
    let left = steps
    const step =
      <Args extends unknown[]>(act: (...args: Args) => void) =>
      (...args: Args): void => {
        if (left-- === 0) throw new Error('cut short')
        act(...args)
      }
    const cut = (): boolean => finishUpdate(root, { renameSync: step(renameSync), rmSync: step(rmSync) })
    try {
      cut()
      expect(steps).toBeGreaterThan(6)
      break
    } catch (error) {
      expect((error as Error).message).toBe('cut short')
    }
    for (const [path, text] of Object.entries(read(root))) {
      if (path.startsWith('.firedrill/') || path.includes('node_modules')) continue
      expect([before[path as keyof typeof before], after[path as keyof typeof after]]).toContain(text)
    }
    finishUpdate(root)
    expect(read(root)).toEqual({ ...after, '.firedrill/journal.jsonl': 'mine' })
  }
})

test('What was staged without a plan is not carried out.', () => {
  const root = makeRoot()
  rmSync(join(root, '.firedrill/update/plan.json'))
  const copy = `${root}-copy`
  cpSync(root, copy, { recursive: true })
  onTestFinished(() => rmSync(copy, { recursive: true }))
  expect(finishUpdate(root)).toBe(false)
  expect(read(root)).toEqual(read(copy))
})
