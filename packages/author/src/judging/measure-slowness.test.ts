import { expect, test } from 'vitest'
import { measureSlowness } from './measure-slowness.ts'

test('A machine is at its usual pace or slower, never faster.', async () => {
  const slowness = await measureSlowness()
  expect(slowness).toBeGreaterThanOrEqual(1)
  expect(Number.isFinite(slowness)).toBe(true)
})
