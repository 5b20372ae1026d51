import { candidate, check, data, hold, misconception } from '@firedrill/judge/testing'
import { expect } from 'vitest'

const { percentile } = candidate<typeof import('./solution.ts')>()

const main = check('the 0.95 percentile of 1001 to 1100 is 1095', async () => {
  const latencies = Array.from({ length: 100 }, (_, index) => 1_100 - index)
  const found = await percentile(latencies, 0.95)
  expect(
    found,
    `the 0.95 percentile of 1001 to 1100 came out as ${found} (required: 1095). An SLO would be judged on it.`,
  ).toBe(1_095)
})
check('5, 10 and 100 are compared as numbers', { after: main }, async () => {
  const found = await percentile([5, 100, 10], 1)
  if (found === 5) misconception('Without a comparator, sort compares text: "100" comes before "5".')
  expect(
    found,
    `the slowest of 5, 10 and 100 came out as ${found} (required: 100). The worst requests would vanish.`,
  ).toBe(100)
})
check('the list it is given stays as it was', { after: main }, async () => {
  const latencies = await hold([5, 100, 10])
  await percentile(latencies, 0.5)
  const after = await data<number[]>(latencies)
  const sentence = `the list was [5,100,10] and is [${after}] afterwards. Whoever reads it as a series in time now reads nonsense.`
  expect(after, sentence).toEqual([5, 100, 10])
})
