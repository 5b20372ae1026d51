import { execFile } from 'node:child_process'
import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { root as repository } from '@firedrill/bundle'
import { expect, onTestFinished, test } from 'vitest'
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

test('a start without its packages is exit code 3, and says how to install them', async () => {
  const root = mkdtempSync(join(tmpdir(), 'bare-'))
  onTestFinished(() => rmSync(root, { recursive: true }))
  cpSync(dirname(bin), join(root, 'packages/cli/bin'), { recursive: true })
  const run = promisify(execFile)(process.execPath, [join(root, 'packages/cli/bin/firedrill.mjs'), 'list'], {
    env: { PATH: process.env.PATH },
  })
  await expect(run).rejects.toMatchObject({
    code: 3,
    stdout: '',
    stderr: expect.stringMatching(/^firedrill cannot start: Cannot find [\s\S]*npx -y pnpm@12 install\n$/),
  })
})
