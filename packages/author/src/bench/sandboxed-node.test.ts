import { bundle, root } from '@firedrill/bundle'
import { expect, test } from 'vitest'
import { openSandboxedNode } from './sandboxed-node.ts'
import { whySkipped } from './why-skipped.ts'

const blocked = await whySkipped('grade', { root, bundleDir: await bundle() })
if (blocked) process.stderr.write(`${blocked}\n`)

test.runIf(blocked === null)('A bare Node starts and ends in a sandbox.', async () => {
  const bare = openSandboxedNode(await bundle())
  try {
    expect(await bare.time()).toBeGreaterThan(1)
  } finally {
    bare.close()
  }
})
