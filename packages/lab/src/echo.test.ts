import { expect, test } from 'vitest'
import { startEcho } from './start-echo.ts'

test('A path /status/<code> gives that status and no body.', async () => {
  await using echo = await startEcho()
  const response = await fetch(`${echo.url}/status/503`)
  expect(response.status).toBe(503)
  expect(await response.text()).toBe('')
})

test('An informational status is echoed, for no client takes it for an answer.', async () => {
  await using echo = await startEcho()
  expect((await fetch(`${echo.url}/status/101`)).status).toBe(200)
})

test('Any other path gives the request itself as JSON; a repeated name becomes a list.', async () => {
  await using echo = await startEcho()
  const response = await fetch(`${echo.url}/anything?env=prod&env=test&q=a%20b`, {
    method: 'POST',
    body: 'data',
    headers: { 'x-id': '7' },
  })
  expect(response.headers.get('content-type')).toBe('application/json')
  expect(await response.json()).toMatchObject({
    method: 'POST',
    url: '/anything?env=prod&env=test&q=a%20b',
    args: { env: ['prod', 'test'], q: 'a b' },
    headers: { 'x-id': '7' },
    data: 'data',
  })
})
