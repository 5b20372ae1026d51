import { execFileSync, spawnSync } from 'node:child_process'
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readlinkSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { writeEdition } from '../write-edition.ts'
import { listInstalled } from './list-installed.ts'
import { withoutLinks } from './without-links.ts'

test('A zip without links becomes whole at its first start, and again where its folder was moved.', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'zip-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  const from = join(folder, 'from')
  const write = (path: string, text: string): void => {
    mkdirSync(dirname(join(from, path)), { recursive: true })
    writeFileSync(join(from, path), text)
  }
  write(
    'node_modules/.pnpm/greet@1.0.0/node_modules/greet/package.json',
    '{ "type": "module", "exports": "./index.js" }',
  )
  write('node_modules/.pnpm/greet@1.0.0/node_modules/greet/index.js', "export { loud } from 'loud'")
  write(
    'node_modules/.pnpm/loud@1.0.0/node_modules/loud/package.json',
    '{ "type": "module", "exports": "./index.js" }',
  )
  write(
    'node_modules/.pnpm/loud@1.0.0/node_modules/loud/index.js',
    'export const loud = (text) => text.toUpperCase()',
  )
  symlinkSync(
    '../../loud@1.0.0/node_modules/loud',
    join(from, 'node_modules/.pnpm/greet@1.0.0/node_modules/loud'),
  )
  mkdirSync(join(from, 'packages/cli/node_modules'), { recursive: true })
  symlinkSync(
    '../../../node_modules/.pnpm/greet@1.0.0/node_modules/greet',
    join(from, 'packages/cli/node_modules/greet'),
  )
  const { entries, own } = withoutLinks(listInstalled(from))
  expect(entries.every((entry) => !('link' in entry))).toBe(true)
  const program = `import { loud } from 'greet'
console.log(JSON.stringify([process.cwd(), process.env.INIT_CWD, process.argv.slice(2).map(loud)]))`
  const bin = { path: 'packages/cli/bin/firedrill.mjs', bytes: Buffer.from(program), isExecutable: false }
  const out = join(folder, 'edition.zip')
  await writeEdition(out, [...entries, ...own, bin])
  execFileSync('unzip', ['-q', out, '-d', folder])

  let root = join(folder, 'firedrill')
  const start = (...args: string[]) =>
    spawnSync(process.execPath, [join(root, 'start.mjs'), ...args], {
      cwd: '/',
      env: { PATH: '/usr/bin:/bin' },
      encoding: 'utf8',
    })
  const first = start('-s', 'drill', 'run', 'a b')
  expect(first.stderr).toBe('The first start here links 2 packages.\n')
  expect(JSON.parse(first.stdout)).toEqual([root, '/', ['RUN', 'A B']])
  expect(start('test')).toMatchObject({ stderr: '', stdout: expect.stringContaining('"DOCTOR"') })
  const moved = join(folder, 'moved')
  renameSync(root, moved)
  root = moved
  expect(start('lab', 'up')).toMatchObject({ status: 0, stdout: expect.stringContaining('["LAB","UP"]') })
  expect(readlinkSync(join(root, 'packages/cli/node_modules/greet'))).toMatch(new RegExp(`^${moved}/`))
  expect(start('install')).toMatchObject({ status: 2, stderr: expect.stringContaining('stands for pnpm') })
  expect(readdirSync(root)).toContain('pnpm.cmd')
})
