import { candidate, check, random } from '@firedrill/judge/testing'
import { expect } from 'vitest'

const { retryDelay } = candidate<typeof import('./solution.ts')>()

const calm = {
  baseMs: 100,
  capMs: 1_000,
  deadline: 1_000_000,
  now: () => 0,
  random: () => 0.5,
  shouldRetry: () => true,
}

const main = check('the delay is drawn below the backoff of the attempt', async () => {
  const drawn = 0.5 + random() / 2
  const delay = await retryDelay(3, { ...calm, random: () => drawn })
  // The delay changes from run to run; what it was drawn from does not.
  const range = delay === null ? null : Number((delay / drawn).toFixed(6))
  const sentence = `attempt 3 with base 100 draws from ${range} ms (required: 400). Clients that failed together would return together.`
  expect(range, sentence).toBe(400)
  expect(await retryDelay(1, calm), 'attempt 1 with base 100 draws from 100 ms.').toBe(50)
})
check('the cap bounds what is drawn from', { after: main }, async () => {
  const delay = await retryDelay(10, calm)
  expect(
    delay,
    `half of a cap of 1000 ms is ${delay} ms (required: 500). Everyone who is capped would wait exactly as long.`,
  ).toBe(500)
})
check('null where shouldRetry refuses', { after: main }, async () => {
  const asked: number[] = []
  const shouldRetry = (attempt: number): boolean => {
    asked.push(attempt)
    return false
  }
  const delay = await retryDelay(1, { ...calm, shouldRetry })
  expect(
    delay,
    `shouldRetry said no and the delay is ${delay} (required: null). A payment could be made twice.`,
  ).toBeNull()
  expect(asked, `shouldRetry was asked about [${asked}] (required: 1).`).toEqual([1])
})
check('null where the wait would end after the deadline', { after: main }, async () => {
  const delay = await retryDelay(2, { ...calm, now: () => 950, deadline: 1_000 })
  expect(
    delay,
    `50 ms were left and the delay is ${delay} (required: null). Its caller has given up by then.`,
  ).toBeNull()
  expect(
    await retryDelay(1, { ...calm, now: () => 950, deadline: 1_000 }),
    '50 ms were left and 50 are needed.',
  ).toBe(50)
})
