import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { openGradeCache } from './grade-cache.ts'

const newFolder = (): string => {
  const dir = mkdtempSync(join(tmpdir(), 'cache-'))
  onTestFinished(() => rmSync(dir, { recursive: true, force: true }))
  return dir
}

const fileIn = (dir: string): string => {
  const [folder = ''] = readdirSync(dir)
  return join(dir, folder, readdirSync(join(dir, folder))[0] ?? '')
}

test('what was kept is found by the same facts, and by no others', () => {
  const cache = openGradeCache(join(newFolder(), 'grades'))
  expect(cache.get(['a', 'b'])).toBeNull()
  cache.put(['a', 'b'], { points: 3 })
  expect(cache.get(['a', 'b'])).toEqual({ points: 3 })
  expect(cache.get(['a', 'c'])).toBeNull()
  expect(cache.get(['a\nb'])).toBeNull()
})

test.each([
  ['cut short', (text: string) => text.slice(0, -5)],
  ['changed by hand', (text: string) => text.replace('"points":3', '"points":9')],
  ['another’s', (text: string) => text.replace(/"key":"../, '"key":"00')],
  ['no JSON', () => 'x'],
])('an entry that is %s is not there', (_name, damage) => {
  const dir = newFolder()
  const cache = openGradeCache(dir)
  cache.put(['a'], { points: 3 })
  const file = fileIn(dir)
  writeFileSync(file, damage(readFileSync(file, 'utf8')))
  expect(cache.get(['a'])).toBeNull()
  cache.put(['a'], { points: 4 })
  expect(cache.get(['a'])).toEqual({ points: 4 })
})

test('a folder that takes nothing is no trouble', () => {
  const dir = newFolder()
  writeFileSync(join(dir, 'file'), '')
  const cache = openGradeCache(join(dir, 'file'))
  cache.put(['a'], 1)
  expect(cache.get(['a'])).toBeNull()
})
