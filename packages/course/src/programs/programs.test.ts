import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { describeMissing, findProgram, knownPackages } from './index.ts'

test('A program is found where PATH has it, first folder first.', () => {
  const [first, second] = [folderWith('promtool'), folderWith('promtool')]
  const PATH = [join(first, 'nowhere'), first, second].join(delimiter)
  expect(findProgram('promtool', { PATH })).toBe(join(first, 'promtool'))
})

test("Debian's name for a program counts, its own name counts first.", () => {
  const debian = folderWith('prometheus-alertmanager')
  expect(findProgram('alertmanager', { PATH: debian })).toBe(join(debian, 'prometheus-alertmanager'))
  const upstream = folderWith('alertmanager')
  const PATH = [debian, upstream].join(delimiter)
  expect(findProgram('alertmanager', { PATH })).toBe(join(upstream, 'alertmanager'))
})

test('What is not there, not executable, or in the current folder only, is not found.', () => {
  const folder = folderWith('promtool')
  chmodSync(join(folder, 'promtool'), 0o644)
  expect(findProgram('promtool', { PATH: folder })).toBeNull()
  expect(findProgram('amtool', { PATH: folder })).toBeNull()
  expect(findProgram('promtool', { PATH: '' })).toBeNull()
  expect(findProgram('promtool', {})).toBeNull()
})

test('What is missing is told with one command for Debian, and one for each other system.', () => {
  const [first, ...others] = describeMissing(['promtool', 'amtool']).split('\n')
  expect(first).toBe('blocked: promtool, amtool, apt-get install -y prometheus prometheus-alertmanager')
  for (const system of ['macOS', 'Windows', 'Docker']) {
    expect(others.filter((line) => line.startsWith(system))).toHaveLength(knownPackages.length)
  }
})

test('A program that no package here brings is taken for a package of its own name.', () => {
  expect(describeMissing(['curl', 'promtool']).split('\n')[0]).toBe(
    'blocked: curl, promtool, apt-get install -y prometheus curl',
  )
})

const folderWith = (name: string): string => {
  const folder = mkdtempSync(join(tmpdir(), 'firedrill-programs-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  writeFileSync(join(folder, name), '', { mode: 0o755 })
  return folder
}
