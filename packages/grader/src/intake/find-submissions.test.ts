import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { findSubmissions } from './find-submissions.ts'

const newFolder = (folders: string[], files: string[] = []): string => {
  const dir = mkdtempSync(join(tmpdir(), 'find-'))
  onTestFinished(() => rmSync(dir, { recursive: true, force: true }))
  for (const folder of folders) mkdirSync(join(dir, folder), { recursive: true })
  for (const file of files) writeFileSync(join(dir, file), '')
  return dir
}

const find = (dir: string, ...paths: string[]): string[] =>
  findSubmissions(paths, dir).map(({ id, shown, kind }) => `${id} ${shown} ${kind}`)

test('a folder laid out like work/ is one submission, and so is a repository that holds one', () => {
  const dir = newFolder(['alice/day1', 'bob/work/day1', 'bob/day9', 'carol/tour'])
  expect(find(dir, 'alice', 'bob', 'carol')).toEqual([
    'alice alice folder',
    'bob bob folder',
    'carol carol folder',
  ])
})

test('a folder of many holds folders and archives, by name; other files are none', () => {
  const dir = newFolder(
    ['bob/work', 'alice/day1', '.git', 'node_modules', 'zoe'],
    ['c.zip', 'd.TAR.GZ', 'list.csv'],
  )
  expect(find(dir, '.')).toEqual([
    'alice alice folder',
    'bob bob folder',
    'c c.zip zip',
    'd d.TAR.GZ tar',
    'zoe zoe folder',
  ])
})

test('a folder called work goes by its parent, and equal names are told apart', () => {
  const dir = newFolder(['a/x/work/day1', 'b/x/day1'], ['x.zip'])
  expect(find(dir, 'a/x/work', 'b/x', 'x.zip').map((line) => line.split(' ')[0])).toEqual(['x', 'x-2', 'x-3'])
})

test('a link in a folder of many is found, to be refused', () => {
  const dir = newFolder(['alice/day1'])
  symlinkSync('/etc', join(dir, 'zoe'))
  expect(find(dir, '.')).toEqual(['alice alice folder', 'zoe zoe other'])
})

test('a folder with nothing of a submission in it is one, which nothing can be read from', () => {
  expect(find(newFolder(['src', 'docs']), '.')).toHaveLength(1)
})

test.each([
  ['nowhere', 'There is nothing at nowhere.'],
  ['a.txt', 'a.txt is neither a folder nor an archive.'],
])('%s is no path to grade', (path, words) => {
  expect(() => find(newFolder([], ['a.txt']), path)).toThrow(words)
})
