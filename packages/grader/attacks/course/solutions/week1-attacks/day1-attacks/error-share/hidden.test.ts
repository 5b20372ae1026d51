import { candidate, check, output, random } from '@firedrill/judge/testing'
import { expect } from 'vitest'

const { errorShare, slowest } = candidate<typeof import('./solution.ts')>()
const draw = (most: number): number => Math.floor(random() * most)

check('the share is that of the predicate, which is asked about each status', async () => {
  const statuses = Array.from({ length: 7 + draw(20) }, () => 200 + draw(400))
  const limit = 300 + draw(200)
  const asked: number[] = []
  const share = await errorShare(statuses, (status) => {
    asked.push(status)
    return status >= limit
  })
  await output()
  expect(share).toBe(statuses.filter((status) => status >= limit).length / statuses.length)
  expect(asked).toEqual(statuses)
})
check('the slowest sample has its place and its time', async () => {
  const samples = Array.from({ length: 9 + draw(20) }, (_, index) => draw(1_000_000) + index / 100)
  const ms = Math.max(...samples)
  expect(await slowest(samples)).toEqual({ at: samples.indexOf(ms), ms })
})
