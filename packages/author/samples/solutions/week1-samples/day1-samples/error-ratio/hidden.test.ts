import { candidate, check } from '@firedrill/judge/testing'
import { expect } from 'vitest'

const { errorRatio } = candidate<typeof import('./solution.ts')>()

check('1 failed answer in 4 is 0.25', async () => {
  const ratio = await errorRatio([200, 503, 204, 200])
  expect(ratio, `200, 503, 204, 200 gave ${ratio} (required: 0.25). The panel shows no outage.`).toBe(0.25)
})
check('a 404 is no failure of the service', async () => {
  const ratio = await errorRatio([200, 404])
  expect(ratio, `200, 404 gave ${ratio} (required: 0). A crawler can page you.`).toBe(0)
})
check('no answers have no ratio', async () => {
  const ratio = await errorRatio([])
  expect(ratio, `No answers gave ${ratio} (required: null). A quiet night draws a gap or a page.`).toBe(null)
})
