import { candidate, check, output, random } from '@firedrill/judge/testing'
import { startEcho } from '@firedrill/lab'
import { expect } from 'vitest'

const { askStatus } = candidate<typeof import('./solution.ts')>()
const draw = (most: number): number => Math.floor(random() * most)

check('the service is asked once, and its answer is the answer', async () => {
  const status = 201 + draw(2) * 200 + draw(4)
  const path = `/orders/${draw(1_000_000_000)}`
  const service = await startEcho((_request, response) => void response.writeHead(status).end())
  try {
    const answer = await askStatus(service.url + path)
    await output()
    expect(service.seen.map((request) => request.url)).toEqual([path])
    expect(answer).toBe(status)
  } finally {
    await service.close()
  }
})
