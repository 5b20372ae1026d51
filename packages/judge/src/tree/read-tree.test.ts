import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { readTree } from './read-tree.ts'
import { removeRun } from './remove-run.ts'

let root: string
beforeEach(() => void (root = mkdtempSync(join(tmpdir(), 'firedrill-tree-'))))
afterEach(() => rmSync(root, { recursive: true, force: true }))

test('Files are read by name, also below folders.', () => {
  mkdirSync(join(root, 'deep/er'), { recursive: true })
  writeFileSync(join(root, 'a.txt'), 'a')
  writeFileSync(join(root, 'deep/er/b.txt'), 'ä')
  writeFileSync(join(root, 'empty'), '')
  expect(readTree(root)).toEqual({ 'a.txt': 'a', 'deep/er/b.txt': 'ä', empty: '' })
})

test('No link is followed, and no pipe is waited for.', () => {
  const outside = mkdtempSync(join(tmpdir(), 'firedrill-outside-'))
  writeFileSync(join(outside, 'secret'), 'secret')
  symlinkSync(join(outside, 'secret'), join(root, 'file'))
  symlinkSync(outside, join(root, 'folder'))
  const [maker, ...paths] = ['mkfifo', join(root, 'pipe')] as const
  spawnSync(maker, paths)
  expect(readTree(root)).toEqual({})
  rmSync(outside, { recursive: true })
})

test('Files that are too large, and more than 200 of them, are left out.', () => {
  writeFileSync(join(root, 'large'), Buffer.alloc(1024 * 1024 + 1))
  for (let n = 0; n < 250; n++) writeFileSync(join(root, `n${n}`), '')
  const names = Object.keys(readTree(root))
  expect(names).toHaveLength(200)
  expect(names).not.toContain('large')
})

test('A folder that is not there holds nothing.', () => {
  expect(readTree(join(root, 'gone'))).toEqual({})
})

test('A run is removed even where its folders are locked, or deeper than a path can be long.', () => {
  const run = join(root, 'run')
  mkdirSync(run)
  const dig = `const fs = require('node:fs')
    for (let n = 0; n < 3_000; n++) { fs.mkdirSync('deep'); process.chdir('deep') }
    fs.writeFileSync('bottom', ''); fs.chmodSync('.', 0)`
  expect(spawnSync(process.execPath, ['-e', dig], { cwd: run }).status).toBe(0)
  removeRun(run)
  expect(readTree(root)).toEqual({})
  expect(spawnSync('ls', ['-A', root]).stdout.toString()).toBe('')
})
