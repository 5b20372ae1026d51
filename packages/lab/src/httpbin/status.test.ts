import { expect, test } from 'vitest'
import { ask } from './ask.ts'

test.each([200, 201, 204, 304, 400, 404, 429, 500, 503, 520])(
  '/status/%i gives that status and no body.',
  async (code) => {
    expect(await ask(`/status/${code}`)).toMatchObject({ status: code, text: '' })
    expect(await ask(`/status/${code}`, { method: 'POST', body: 'x' })).toMatchObject({ status: code })
  },
)

test('An informational status gives 400, for no client takes it for an answer.', async () => {
  for (const code of ['100', '101', '199', '99', 'abc', '200,abc']) {
    const answer = await ask(`/status/${code}`)
    expect(answer.status).toBe(400)
  }
})

test('One of several is drawn by its weight.', async () => {
  const drawn = new Set<number>()
  for (let draw = 0; draw < 200 && drawn.size < 2; draw++) drawn.add((await ask('/status/200,503')).status)
  expect(drawn).toEqual(new Set([200, 503]))
  for (let draw = 0; draw < 20; draw++) expect((await ask('/status/200:1,503:0')).status).toBe(200)
  expect((await ask('/status/200:0,503:0')).status).toBe(400)
})

test('A redirect leads somewhere, a 401 names its scheme, a 407 too.', async () => {
  for (const code of [301, 302, 303, 305, 307, 308]) {
    expect((await ask(`/status/${code}`)).headers.location).toBe('/redirect/1')
  }
  expect((await ask('/status/401')).headers['www-authenticate']).toMatch(/^Basic realm=/)
  expect((await ask('/status/407')).headers['proxy-authenticate']).toMatch(/^Basic realm=/)
})

test('A teapot and a 406 explain themselves.', async () => {
  expect((await ask('/status/418')).text).toContain('teapot')
  expect((await ask('/status/406')).json()).toMatchObject({ accept: expect.arrayContaining(['image/png']) })
})
