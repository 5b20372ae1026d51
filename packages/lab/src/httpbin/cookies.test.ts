import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { ask } from './ask.ts'
import { readCookies, writeCookie } from './cookie-text.ts'

test('/cookies gives the cookies of the request.', async () => {
  const answer = await ask('/cookies', { headers: { cookie: 'a=1; b="x y"; c=p=q; lone; a=2' } })
  expect(answer.json()).toEqual({ cookies: { a: '1', b: 'x y', c: 'p=q', lone: '' } })
})

test('/cookies/set sets what the query or the path says, and leads to /cookies.', async () => {
  const query = await ask('/cookies/set?a=1&b=x%20y')
  expect(query).toMatchObject({ status: 302, headers: { location: '/cookies' } })
  expect(query.headers['set-cookie']).toEqual(['a=1; Path=/', 'b="x y"; Path=/'])
  expect((await ask('/cookies/set/a/1')).headers['set-cookie']).toEqual(['a=1; Path=/'])
  expect((await ask('/cookies/set/a/x%22%3By')).headers['set-cookie']).toEqual(['a="x\\"\\073y"; Path=/'])
  expect((await ask('/cookies/set?a%3B=1')).status).toBe(400)
})

test('/cookies/delete makes the client forget.', async () => {
  const answer = await ask('/cookies/delete?a')
  expect(answer.status).toBe(302)
  expect(answer.headers['set-cookie']).toEqual([
    'a=; Expires=Thu, 01 Jan 1970 00:00:00 GMT; Max-Age=0; Path=/',
  ])
})

test('Any value survives the way into a cookie and back, and breaks out of none.', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (value) => {
      const written = writeCookie(value)
      expect(written).toMatch(/^[\x20-\x7e]*$/)
      expect(written).not.toContain(';')
      expect(readCookies(`a=${written}`)).toEqual({ a: value.toWellFormed() })
    }),
  )
})
