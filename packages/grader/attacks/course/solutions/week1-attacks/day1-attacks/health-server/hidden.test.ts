import { check, output, random, server } from '@firedrill/judge/testing'
import { expect } from 'vitest'

check('the server answers 200 with its token', async () => {
  const token = String(Math.floor(random() * 1_000_000_000))
  const { url } = await server({ env: { TOKEN: token } })
  const answer = await fetch(url, { redirect: 'manual', signal: AbortSignal.timeout(800) })
  const text = (await answer.text()).slice(0, 1_000)
  await output()
  expect([answer.status, text]).toEqual([200, token])
})
