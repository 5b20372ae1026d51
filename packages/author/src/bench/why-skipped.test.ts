import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { whySkipped } from './why-skipped.ts'

test('What reads /proc or needs a sandbox is skipped elsewhere than on Linux.', async () => {
  const place = { root: '/', bundleDir: '/' }
  expect(await whySkipped('grade', place, 'darwin')).toBe('It is measured on Linux only.')
  expect(await whySkipped('long', place, 'darwin')).toBe('It is measured on Linux only.')
  expect(await whySkipped('list', place, 'darwin')).toBe(null)
})

test.runIf(process.platform === 'linux')(
  'Where T2 cannot be proven, grading is blocked, with a remedy.',
  async () => {
    const empty = mkdtempSync(join(tmpdir(), 'firedrill-test-'))
    try {
      expect(await whySkipped('grade', { root: empty, bundleDir: empty })).toMatch(
        /^blocked: T2 \(.+\), apt-get install bubblewrap util-linux$/,
      )
    } finally {
      rmSync(empty, { recursive: true })
    }
  },
)
