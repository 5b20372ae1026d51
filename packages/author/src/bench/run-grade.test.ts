import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { bundle, root } from '@firedrill/bundle'
import { expect, test } from 'vitest'
import type { BenchPlace } from './bench.ts'
import { runGrade } from './run-grade.ts'

const place: BenchPlace = {
  root,
  bundleDir: await bundle(),
  courseRoot: join(root, 'packages/author/samples'),
  rounds: 1,
  isLong: false,
  signal: undefined,
}

test('A grade that does not come about is no measurement, and its words are told.', async () => {
  await expect(runGrade(place, ['no-such-class'])).rejects.toThrow(/ended with 2:\n[^]*no-such-class/)
})

test.runIf(process.platform === 'linux')('An aborted grade rejects with the reason.', async () => {
  const controller = new AbortController()
  const folder = mkdtempSync(join(tmpdir(), 'firedrill-test-'))
  try {
    const running = runGrade({ ...place, signal: controller.signal }, [folder])
    controller.abort(new Error('enough'))
    await expect(running).rejects.toThrow('enough')
  } finally {
    rmSync(folder, { recursive: true })
  }
})
