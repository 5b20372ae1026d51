import { spawn } from 'node:child_process'
import { expect, test } from 'vitest'
import { childrenOf, readHoldings } from './process-tree.ts'

test.runIf(process.platform === 'linux')('A process holds what its children hold.', async () => {
  const child = spawn('sh', ['-c', 'sleep 60 & echo ready; wait'], { stdio: 'pipe', detached: true })
  try {
    await new Promise((resolve) => child.stdout.once('data', resolve))
    expect(childrenOf(process.pid)).toContain(child.pid)
    const holdings = readHoldings(child.pid ?? 0)
    expect(holdings.memoryMb.size).toBe(2)
    expect(holdings.descriptors).toBeGreaterThanOrEqual(3)
    expect(holdings.memoryMb.get(child.pid ?? 0)).toBeGreaterThan(0)
  } finally {
    if (child.pid) process.kill(-child.pid, 'SIGKILL')
  }
})
