import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { pruneLockfile } from './prune-lockfile.ts'

const lockfile = `lockfileVersion: '9.0'
catalogs:
  default:
    ink: { specifier: 8.0.0, version: 8.0.0 }
    yauzl: { specifier: 3.4.0, version: 3.4.0 }
importers:
  packages/tui:
    dependencies:
      '@firedrill/course': { specifier: 'workspace:*', version: 'link:../course' }
      ink: { specifier: 'catalog:', version: 8.0.0(react@19.3.1) }
    devDependencies:
      vitest: { specifier: 5.1.1, version: 5.1.1 }
  packages/grader:
    dependencies:
      yauzl: { specifier: 'catalog:', version: 3.4.0 }
  solutions/week1-http:
    dependencies:
      undici: { specifier: 8.12.4, version: 8.12.4 }
packages:
  ink@8.0.0: { resolution: { integrity: a } }
  react@19.3.1: { resolution: { integrity: b } }
  chalk@6.0.0: { resolution: { integrity: c } }
  yauzl@3.4.0: { resolution: { integrity: d } }
  undici@8.12.4: { resolution: { integrity: e } }
  vitest@5.1.1: { resolution: { integrity: f } }
snapshots:
  ink@8.0.0(react@19.3.1):
    dependencies: { chalk: 6.0.0, react: 19.3.1 }
  react@19.3.1: {}
  chalk@6.0.0:
    optionalDependencies: { react: 19.3.1 }
  yauzl@3.4.0: {}
  undici@8.12.4: {}
  vitest@5.1.1: {}
`

test('What is left is what the given manifests need, at the versions there were, under the folders of the edition.', () => {
  const pruned = parse(
    pruneLockfile(lockfile, [
      {
        dir: 'packages/tui',
        was: 'packages/tui',
        manifest: { dependencies: { '@firedrill/course': 'workspace:*', ink: 'catalog:' } },
      },
      {
        dir: 'sealed/week1-http',
        was: 'solutions/week1-http',
        manifest: { dependencies: { undici: '8.12.4' } },
      },
      { dir: 'packages/new', was: 'packages/new', manifest: {} },
    ]),
  )
  expect(Object.keys(pruned.importers)).toEqual(['packages/tui', 'sealed/week1-http'])
  expect(Object.keys(pruned.importers['packages/tui'])).toEqual(['dependencies'])
  expect(Object.keys(pruned.packages)).toEqual(['ink@8.0.0', 'react@19.3.1', 'chalk@6.0.0', 'undici@8.12.4'])
  expect(Object.keys(pruned.snapshots)).toEqual([
    'ink@8.0.0(react@19.3.1)',
    'react@19.3.1',
    'chalk@6.0.0',
    'undici@8.12.4',
  ])
  expect(Object.keys(pruned.catalogs.default)).toEqual(['ink'])
})

test('A lockfile pruned to all of its own manifests is itself.', () => {
  const root = join(import.meta.dirname, '../../../..')
  const text = readFileSync(join(root, 'pnpm-lock.yaml'), 'utf8')
  const whole = parse(text)
  const projects = Object.keys(whole.importers).map((dir) => ({
    dir,
    was: dir,
    manifest: JSON.parse(readFileSync(join(root, dir, 'package.json'), 'utf8')),
  }))
  expect(parse(pruneLockfile(text, projects))).toEqual(whole)
})
