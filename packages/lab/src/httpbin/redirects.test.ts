import { expect, test } from 'vitest'
import { startEcho } from '../start-echo.ts'
import { ask } from './ask.ts'

test.each(['redirect', 'relative-redirect', 'absolute-redirect'])(
  '/%s/3 leads to /get in three steps.',
  async (kind) => {
    await using service = await startEcho()
    const response = await fetch(`${service.url}/${kind}/3`)
    expect(response.url).toBe(`${service.url}/get`)
    expect(service.seen.map(({ status }) => status)).toEqual([302, 302, 302, 200])
  },
)

test('A step is a path, or a whole url where that is asked for.', async () => {
  expect((await ask('/redirect/3')).headers.location).toBe('/relative-redirect/2')
  expect((await ask('/relative-redirect/1')).headers.location).toBe('/get')
  const whole = await ask('/redirect/3?absolute=true')
  expect(whole.headers.location).toBe(`${whole.url}/absolute-redirect/2`)
  const last = await ask('/absolute-redirect/1')
  expect(last.headers.location).toBe(`${last.url}/get`)
  expect((await ask('/redirect/0')).status).toBe(400)
})

test('/redirect-to leads to the url given, with the status given if it redirects.', async () => {
  const plain = await ask('/redirect-to?url=http://other.test/a%3Fb=%25C3', { method: 'POST' })
  expect(plain).toMatchObject({ status: 302, headers: { location: 'http://other.test/a?b=%C3' } })
  expect((await ask('/redirect-to?url=/get&status_code=307')).status).toBe(307)
  expect((await ask('/redirect-to?url=/get&status_code=200')).status).toBe(302)
  expect((await ask('/redirect-to?url=/%C3%BC%20x')).headers.location).toBe('/%C3%BC%20x')
  expect((await ask('/redirect-to')).status).toBe(400)
})

test('A location cannot smuggle a header.', async () => {
  const answer = await ask('/redirect-to?url=/get%0D%0Aset-cookie:%20a=1')
  expect(answer.headers.location).toBe('/get%0D%0Aset-cookie:%20a=1')
  expect(answer.headers['set-cookie']).toBeUndefined()
})
