import { get } from 'node:http'
import { expect, test } from 'vitest'
import { startEcho } from '../start-echo.ts'
import { ask } from './ask.ts'

test('/delay/0.05 takes its time, then gives the request.', async () => {
  const answer = await ask('/delay/0.05', { method: 'POST', body: 'x' })
  expect(answer.ms).toBeGreaterThanOrEqual(49)
  expect(answer.json()).toMatchObject({ data: 'x', url: `${answer.url}/delay/0.05` })
})

test('A delay that is no number gives 400.', async () => {
  for (const given of ['soon', '-1', 'Infinity', '%20'])
    expect((await ask(`/delay/${given}`)).status).toBe(400)
})

test('A client that does not wait is seen to leave, and closing the server ends the delay.', async () => {
  await using service = await startEcho()
  const leaving = get(`${service.url}/delay/9`)
  leaving.on('error', () => {})
  expect(await service.until(() => service.seen.length === 1)).toBe(true)
  leaving.destroy()
  expect(await service.until(() => service.seen[0]?.end === 'hung-up')).toBe(true)
  expect(service.seen[0]).toMatchObject({ status: null, times: { firstByte: null } })
})
