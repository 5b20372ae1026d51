import { check, driver, misconception } from '@firedrill/judge/testing'
import { expect } from 'vitest'

const { callHere, callTogether } = driver<typeof import('./driver.ts')>('./driver.ts')

const main = check('a call is counted', async () => {
  const { count } = await callHere(3)
  expect(count, `3 calls were counted as ${count} (required: 3). The load would be invisible.`).toBe(3)
})
check('the method keeps its this, arguments and result', { after: main }, async () => {
  const { result } = await callHere(2)
  const sentence = `the decorated method gave "${result}" (required: "orders/1"). Whoever calls it would notice the metric.`
  expect(result, sentence).toBe('orders/1')
})
check('four threads at once lose no call', { after: main }, async () => {
  const count = await callTogether(4, 25)
  if (count >= 25 && count < 100)
    misconception('Reading a cell and writing it back are two steps, and another thread fits in between.')
  const sentence = `100 calls of 4 threads were counted as ${count}. The rate on the dashboard would be too low under load.`
  expect(count, sentence).toBe(100)
})
