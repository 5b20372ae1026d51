import { expect, test } from 'vitest'
import { drip } from './drip.ts'
import { startEcho } from './start-echo.ts'

test('A drip sends a byte now and then and is whole in the end.', async () => {
  await using echo = await startEcho(drip({ every: 5, last: 60 }))
  const response = await fetch(echo.url)
  expect(response.status).toBe(200)
  expect(await response.text()).toMatch(/^\.{2,}$/)
  expect(await echo.until(() => echo.seen[0]?.end === 'answered')).toBe(true)
})

test('A drip stops when the client hangs up.', async () => {
  let isDone = false
  const answer = drip({ every: 1, last: 60_000 })
  await using echo = await startEcho(async (request, response) => {
    await answer(request, response)
    isDone = true
  })
  const leaving = new AbortController()
  const response = await fetch(echo.url, { signal: leaving.signal })
  expect(response.status).toBe(200)
  leaving.abort()
  expect(await echo.until(() => echo.seen[0]?.end === 'hung-up')).toBe(true)
  await expect.poll(() => isDone).toBe(true)
})
