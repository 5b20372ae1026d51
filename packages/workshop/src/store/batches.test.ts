import { expect, test } from 'vitest'
import { inBatches } from './batches.ts'

test('what comes together is written together, in the order it came, and each gets its own result', async () => {
  const written: number[][] = []
  const write = inBatches<number, number>(
    async (batch) => {
      written.push([...batch])
      await new Promise((resolve) => setTimeout(resolve, 5))
      return batch.map((one) => one * 10)
    },
    { largest: 3, gatherMs: 1 },
  )
  const results = await Promise.all([1, 2, 3, 4, 5].map(write))
  expect(results).toEqual([10, 20, 30, 40, 50])
  expect(written).toEqual([
    [1, 2, 3],
    [4, 5],
  ])
})

test('a write that fails is told to those whose it was, and the next goes on', async () => {
  let isBroken = true
  const write = inBatches<number, number>(
    async (batch) => {
      if (isBroken) throw new Error('no disk')
      return [...batch]
    },
    { largest: 10, gatherMs: 0 },
  )
  await expect(write(1)).rejects.toThrow('no disk')
  isBroken = false
  expect(await write(2)).toBe(2)
})
