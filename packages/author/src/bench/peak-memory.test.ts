import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { expect, test } from 'vitest'
import { watchMemory } from './peak-memory.ts'

/** Holds 200 MB for a while, which a child of it does not. */
const program = `
const held = Buffer.alloc(200 * 1024 * 1024, 1)
require('node:child_process').spawn('sleep', ['60']).once('spawn', () => console.log('ready', held.length))
`

test.runIf(process.platform === 'linux')('The peak is what was held, also by what is started.', async () => {
  const child = spawn(process.execPath, ['-e', program], {
    stdio: ['ignore', 'pipe', 'inherit'],
    detached: true,
  })
  try {
    await once(child.stdout, 'data')
    const { ownMb, allMb, unsharedMb } = watchMemory(child.pid ?? 0).end()
    expect(ownMb).toBeGreaterThan(200)
    expect(unsharedMb).toBeGreaterThan(200)
    expect(allMb).toBeGreaterThan(unsharedMb)
    expect(watchMemory(process.pid).end().allMb).toBeGreaterThan(allMb)
  } finally {
    if (child.pid) process.kill(-child.pid, 'SIGKILL')
  }
})
