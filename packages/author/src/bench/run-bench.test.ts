import { bundle, root } from '@firedrill/bundle'
import { expect, test } from 'vitest'
import { runBench } from './run-bench.ts'

test('Saves are measured beside an empty Node, with the ratio and the limit of each figure.', async () => {
  const bench = await runBench({ root, bundleDir: await bundle(), rounds: 2, only: ['back-to-back'] })
  expect(bench).toMatchObject({ version: 1, skipped: [] })
  expect(bench.rows.map(({ part, name, limit }) => ({ part, name, limit }))).toEqual([
    { part: 'back-to-back', name: 'save during a run, median', limit: 3 },
    { part: 'back-to-back', name: 'save during a run, p95', limit: null },
  ])
  for (const row of bench.rows) {
    expect(row.referenceValue).toBeGreaterThan(0)
    expect(row.value).toBeGreaterThan(0)
    expect(row.ratio).toBeCloseTo(row.value / row.referenceValue)
  }
})

test('An aborted bench rejects with the reason.', async () => {
  const signal = AbortSignal.abort(new Error('enough'))
  const running = runBench({ root, bundleDir: await bundle(), only: ['list'], signal })
  await expect(running).rejects.toThrow('enough')
})
