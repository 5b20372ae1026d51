import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { mountLibraries } from './mount-libraries.ts'

let root: string
beforeEach(() => void (root = mkdtempSync(join(tmpdir(), 'firedrill-mounts-'))))
afterEach(() => rmSync(root, { recursive: true, force: true }))

const addPackage = (folder: string, manifest: object): void => {
  mkdirSync(join(root, folder), { recursive: true })
  writeFileSync(join(root, folder, 'package.json'), JSON.stringify({ main: 'main.js', ...manifest }))
  writeFileSync(join(root, folder, 'main.js'), '')
}
const link = (target: string, path: string): void => {
  mkdirSync(dirname(join(root, path)), { recursive: true })
  symlinkSync(join(root, target), join(root, path))
}

test("A store of links gives each library what it needs, and nothing of its neighbours'.", () => {
  addPackage('week', {})
  addPackage('store/a/node_modules/a', { name: 'a', dependencies: { '@x/b': '1' } })
  addPackage('store/b/node_modules/@x/b', { name: '@x/b', dependencies: { a: '1' } })
  addPackage('store/c/node_modules/c', { name: 'c' })
  link('store/b/node_modules/@x/b', 'store/a/node_modules/@x/b')
  link('store/a/node_modules/a', 'store/b/node_modules/a')
  link('store/a/node_modules/a', 'week/node_modules/a')
  link('store/c/node_modules/c', 'week/node_modules/c')
  const { mounts, entries } = mountLibraries(join(root, 'week/package.json'), ['a'])
  expect(entries).toEqual(['/drill/week/store/0/node_modules/a/main.js'])
  expect(mounts.packages).toEqual([
    { from: join(root, 'store/a/node_modules/a'), to: '/drill/week/store/0/node_modules/a' },
    { from: join(root, 'store/b/node_modules/@x/b'), to: '/drill/week/store/1/node_modules/@x/b' },
  ])
  expect(mounts.links).toEqual([
    { target: '/drill/week/store/0/node_modules/a', path: '/drill/week/store/1/node_modules/a' },
    { target: '/drill/week/store/1/node_modules/@x/b', path: '/drill/week/store/0/node_modules/@x/b' },
    { target: '/drill/week/store/0/node_modules/a', path: '/drill/week/node_modules/a' },
  ])
})

test('A flat folder of packages works as well, and what is not installed is not shown.', () => {
  addPackage('week', {})
  addPackage('node_modules/a', { name: 'a', dependencies: { b: '1' }, peerDependencies: { missing: '1' } })
  addPackage('node_modules/b', { name: 'b' })
  addPackage('node_modules/secret', { name: 'secret' })
  const { mounts } = mountLibraries(join(root, 'week/package.json'), ['a'])
  expect(mounts.packages.map(({ from }) => from)).toEqual(
    ['a', 'b'].map((name) => join(root, 'node_modules', name)),
  )
})
