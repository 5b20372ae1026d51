import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { root as repository } from '@firedrill/bundle'
import { expect, test } from 'vitest'
import { makeFixtureCourse } from './fixture-course.ts'

const bin = join(repository, 'packages/cli/bin/firedrill.mjs')
/** Says at the end which parts of Node were loaded. */
const teller = `data:text/javascript,process.on('exit', () => process.stderr.write(process.moduleLoadList.join('\\n')))`

test('a start without a judge loads no network, no processes and no cryptography', async () => {
  const { root } = makeFixtureCourse()
  const { stdout, stderr } = await promisify(execFile)(process.execPath, ['--import', teller, bin, 'list'], {
    env: { PATH: process.env.PATH, FIREDRILL_ROOT: root },
  })
  expect(stdout).toContain('error-ratio')
  const loaded = new Set(stderr.split('\n').map((line) => line.replace(/^NativeModule /, '')))
  expect(loaded).toContain('fs')
  for (const heavy of ['http', 'child_process', 'internal/crypto/hash', 'internal/deps/undici/undici']) {
    expect(loaded).not.toContain(heavy)
  }
})
