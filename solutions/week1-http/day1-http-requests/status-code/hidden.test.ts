import { candidate, check } from '@firedrill/judge/testing'
import { startEcho } from '@firedrill/lab'
import { expect } from 'vitest'

const { getStatus } = candidate<typeof import('./solution.ts')>()

check('gives the status of an answer', async () => {
  const echo = await startEcho()
  expect(await getStatus(`${echo.url}/status/204`)).toEqual({ status: 204 })
  expect(echo.seen).toHaveLength(1)
  await echo.close()
})
check('gives 503 too', async () => {
  const echo = await startEcho()
  expect(await getStatus(`${echo.url}/status/503`)).toEqual({ status: 503 })
  await echo.close()
})
