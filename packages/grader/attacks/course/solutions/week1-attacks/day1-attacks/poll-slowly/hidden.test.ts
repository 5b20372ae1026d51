import { candidate, check, clock, output, random } from '@firedrill/judge/testing'
import { expect } from 'vitest'

const { pollSlowly } = candidate<typeof import('./solution.ts')>({ clock: 'virtual' })

check('it asks once a second until the answer is yes', async () => {
  const needed = 3 + Math.floor(random() * 5)
  let asked = 0
  const polling = pollSlowly(() => ++asked >= needed)
  await clock.tick(0)
  const seen = [asked]
  for (let second = 1; second < needed; second++) {
    await clock.tick(999)
    seen.push(asked)
    await clock.tick(1)
    seen.push(asked)
  }
  await output()
  const expected = Array.from({ length: needed - 1 }, (_, index) => [index + 1, index + 2])
  expect(seen).toEqual([1, ...expected.flat()])
  expect(await polling).toBe(needed)
})
