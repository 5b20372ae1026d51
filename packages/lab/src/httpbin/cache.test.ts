import { expect, test } from 'vitest'
import { ask } from './ask.ts'

test('/cache gives a date and a tag, and 304 to whoever names one.', async () => {
  const fresh = await ask('/cache')
  expect(fresh.status).toBe(200)
  expect(Number.isNaN(Date.parse(String(fresh.headers['last-modified'])))).toBe(false)
  expect(fresh.headers.etag).toMatch(/^[0-9a-f]{32}$/)
  for (const name of ['if-none-match', 'if-modified-since']) {
    expect(await ask('/cache', { headers: { [name]: 'x' } })).toMatchObject({ status: 304, text: '' })
  }
})

test('/cache/60 may be kept for a minute.', async () => {
  expect((await ask('/cache/60')).headers['cache-control']).toBe('public, max-age=60')
})

test.each([
  [200, {}],
  [304, { 'if-none-match': '"abc"' }],
  [304, { 'if-none-match': 'W/"x", W/"abc"' }],
  [304, { 'if-none-match': '*' }],
  [200, { 'if-none-match': 'abcd' }],
  [200, { 'if-match': 'abc' }],
  [412, { 'if-match': 'other' }],
  [200, { 'if-match': 'other', 'if-none-match': 'x' }],
])('/etag/abc gives %i for %o.', async (status, headers) => {
  const answer = await ask('/etag/abc', { headers })
  expect(answer.status).toBe(status)
  expect(answer.headers.etag).toBe(status === 412 ? undefined : 'abc')
})

test('/response-headers sends the headers of the query and lists them, with their own length.', async () => {
  const answer = await ask('/response-headers?Retry-After=3&X-Id=1&X-Id=2')
  expect(answer.headers).toMatchObject({ 'retry-after': '3', 'x-id': '1, 2' })
  expect(answer.json()).toEqual({
    'Content-Length': String(answer.bytes.length),
    'Content-Type': 'application/json',
    'Retry-After': '3',
    'X-Id': ['1', '2'],
  })
  expect((await ask('/response-headers?Content-Type=text/plain')).headers['content-type']).toBe('text/plain')
  expect((await ask('/response-headers?Content-Length=3', { method: 'POST' })).status).toBe(200)
  expect((await ask('/response-headers?a%0Ab=1')).status).toBe(400)
})
