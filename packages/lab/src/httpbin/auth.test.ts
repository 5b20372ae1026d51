import { expect, test } from 'vitest'
import { ask } from './ask.ts'

const basic = (text: string) => ({ authorization: `Basic ${Buffer.from(text).toString('base64')}` })

test('/basic-auth admits the user of the path and asks the others who they are.', async () => {
  const admitted = await ask('/basic-auth/ops/a%2Fb:c', { headers: basic('ops:a/b:c') })
  expect(admitted.json()).toEqual({ authenticated: true, user: 'ops' })
  for (const headers of [{}, basic('ops:wrong'), basic('ops'), { authorization: 'nonsense' }]) {
    const refused = await ask('/basic-auth/ops/secret', { headers })
    expect(refused).toMatchObject({ status: 401, text: '' })
    expect(refused.headers['www-authenticate']).toMatch(/^Basic /)
  }
})

test('/hidden-basic-auth says 404 instead.', async () => {
  expect(await ask('/hidden-basic-auth/ops/secret', { headers: basic('ops:secret') })).toMatchObject({
    status: 200,
  })
  const refused = await ask('/hidden-basic-auth/ops/secret')
  expect(refused.status).toBe(404)
  expect(refused.headers['www-authenticate']).toBeUndefined()
})

test('/bearer admits any token, and nothing else.', async () => {
  const admitted = await ask('/bearer', { headers: { authorization: 'Bearer erBe' } })
  expect(admitted.json()).toEqual({ authenticated: true, token: 'erBe' })
  const refused = await ask('/bearer', { headers: basic('a:b') })
  expect(refused).toMatchObject({ status: 401, headers: { 'www-authenticate': 'Bearer' } })
})
