import { bundle } from '@firedrill/bundle'
import { expect, onTestFinished, test, vi } from 'vitest'
import { createThreadPool } from './pool.ts'

test('Where a run begins before the one before it has ended, one thread waits afterwards, and one process.', async () => {
  const bundleDir = await bundle()
  const pool = createThreadPool(bundleDir, false)
  const [first, second] = [
    pool.initializer.createPoolWorker({} as never),
    pool.initializer.createPoolWorker({} as never),
  ]
  onTestFinished(() => pool.endCandidates())
  const needs = { bundleDir, run: 'pool-test', memoryMb: 512, preload: [], sandbox: null }
  const waiting = (count: number) =>
    vi.waitFor(() => expect(pool.pids().size).toBe(count), { timeout: 30_000, interval: 50 })
  pool.warm(needs)
  await waiting(1)
  await first.start()
  await second.start()
  await first.stop()
  await second.stop()
  pool.warm(needs)
  // The thread answers in its turn: had another been asked, its process would be a second one.
  await new Promise((resolve) => setTimeout(resolve, 3_000))
  expect(pool.pids().size).toBe(1)
}, 60_000)
