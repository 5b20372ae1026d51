import { Agent, get, request } from 'node:http'
import { connect } from 'node:net'
import { text } from 'node:stream/consumers'
import { expect, test } from 'vitest'
import { startEcho } from './start-echo.ts'

test('Method, url, headers and body of a request are remembered, in the order of arrival.', async () => {
  await using echo = await startEcho()
  await fetch(`${echo.url}/first?a=1`, { headers: { 'X-Trace': 'abc' } })
  await fetch(`${echo.url}/second`, { method: 'POST', body: 'grüezi' })
  expect(echo.seen).toMatchObject([
    { method: 'GET', url: '/first?a=1', headers: { 'x-trace': 'abc' }, body: '' },
    { method: 'POST', url: '/second', body: 'grüezi' },
  ])
})

test('Requests over one connection are told from requests over two.', async () => {
  await using echo = await startEcho()
  const agent = new Agent({ keepAlive: true, maxSockets: 1 })
  for (const one of [agent, agent, new Agent()]) await textOf(echo.url, one)
  agent.destroy()
  expect(echo.seen.map((seen) => seen.connection)).toEqual([1, 1, 2])
  expect(echo.connections()).toBe(2)
})

test('A client that hangs up before the answer is complete is seen to do so.', async () => {
  await using echo = await startEcho((_request, response) => response.write('the beginning'))
  const leaving = get(echo.url, (response) => response.once('data', () => leaving.destroy()))
  leaving.on('error', () => {})
  expect(await echo.until(() => echo.seen[0]?.end === 'hung-up')).toBe(true)
})

test('A client that hangs up in the middle of its own body gets no answer and does no harm.', async () => {
  let answers = 0
  await using echo = await startEcho((_request, response) => {
    answers++
    response.end()
  })
  const leaving = request(echo.url, { method: 'POST', headers: { 'content-length': '100' } })
  leaving.on('error', () => {})
  leaving.write('half')
  expect(await echo.until(() => echo.seen.length === 1)).toBe(true)
  leaving.destroy()
  expect(await echo.until(() => echo.seen[0]?.end === 'hung-up')).toBe(true)
  expect((await fetch(echo.url)).status).toBe(200)
  expect(answers).toBe(1)
})

test('An answer that was sent whole ends as answered, also when the client then leaves.', async () => {
  await using echo = await startEcho()
  expect(await textOf(echo.url, new Agent())).toContain('"method":"GET"')
  expect(await echo.until(() => echo.seen[0]?.end === 'answered')).toBe(true)
})

test('Waiting for evidence that never comes ends with false.', async () => {
  await using echo = await startEcho()
  expect(await echo.until(() => echo.seen.length > 0, 20)).toBe(false)
})

test('The test gives its own answer, and may take its time.', async () => {
  await using echo = await startEcho(async (seen, response) => {
    await new Promise((resolve) => setImmediate(resolve))
    response.writeHead(418, { 'content-type': 'text/plain' }).end(`you sent ${seen.body}`)
  })
  const response = await fetch(echo.url, { method: 'PUT', body: 'tea' })
  expect(response.status).toBe(418)
  expect(await response.text()).toBe('you sent tea')
})

test('An answer of the test that throws gives a 500, and closing the server tells why.', async () => {
  const echo = await startEcho(async () => {
    throw new Error('a slip in the test')
  })
  expect((await fetch(echo.url)).status).toBe(500)
  await expect(echo.close()).rejects.toThrow('a slip in the test')
})

test('Closing ends idle, silent and waiting connections alike, and frees the port.', async () => {
  const echo = await startEcho((seen, response) => seen.url === '/now' && response.end())
  const idle = new Agent({ keepAlive: true })
  await textOf(`${echo.url}/now`, idle)
  const { hostname, port } = new URL(echo.url)
  const silent = connect(Number(port), hostname)
  const silentGone = new Promise((resolve) => silent.once('close', resolve))
  const waiting = fetch(`${echo.url}/never`).then(
    () => 'answered',
    () => 'cut off',
  )
  expect(await echo.until(() => echo.seen.length === 2 && echo.connections() === 3)).toBe(true)
  await echo.close()
  await silentGone
  expect(await waiting).toBe('cut off')
  await expect(fetch(echo.url)).rejects.toThrow()
  idle.destroy()
})

test('Closing twice is closing once.', async () => {
  const echo = await startEcho()
  await echo.close()
  await expect(echo.close()).resolves.toBeUndefined()
})

const textOf = (url: string, agent: Agent): Promise<string> =>
  new Promise((resolve, reject) => {
    get(url, { agent }, (response) => resolve(text(response))).once('error', reject)
  })
