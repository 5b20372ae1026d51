import { request } from 'undici'
import { expect, test } from 'vitest'
import { startEcho } from '../start-echo.ts'
import { misbehave } from './fault.ts'
import { startFaults } from './start-faults.ts'

/** What undici makes of a url: the code of its error, before or after the headers, or status and body. */
const outcomeOf = async (url: string, signal?: AbortSignal) => {
  try {
    const { statusCode, body } = await request(url, { signal })
    return await body.text().then(
      (text) => ({ status: statusCode, text }),
      (error: unknown) => ({ status: statusCode, error: codeOf(error) }),
    )
  } catch (error) {
    return { error: codeOf(error) }
  }
}

test('A reset before the headers is an error of the connection.', async () => {
  await using faults = await startFaults()
  const outcome = await outcomeOf(faults.urls['reset-before-headers'])
  expect(outcome).toEqual({ error: expect.stringMatching(/^(ECONNRESET|UND_ERR_SOCKET)$/) })
  expect(faults.seen[0]).toMatchObject({ end: 'cut', status: null })
})

test('A reset in the middle leaves a status, then an error.', async () => {
  await using faults = await startFaults()
  const outcome = await outcomeOf(faults.urls['reset-mid-body'])
  expect(outcome).toEqual({ status: 200, error: expect.stringMatching(/^(ECONNRESET|UND_ERR_SOCKET)$/) })
  expect(faults.seen[0]).toMatchObject({ end: 'cut', status: 200 })
})

test('A truncated body is an error too, though the connection ended in order.', async () => {
  await using faults = await startFaults()
  expect(await outcomeOf(faults.urls['truncated-body'])).toEqual({ status: 200, error: 'UND_ERR_SOCKET' })
  expect(faults.seen[0]?.end).toBe('cut')
})

test('A malformed response is an error of the parser.', async () => {
  await using faults = await startFaults()
  expect(await outcomeOf(faults.urls.malformed)).toEqual({ error: 'HTTPParserError' })
})

test('A hang before the headers ends when the client leaves, and not before.', async () => {
  await using faults = await startFaults()
  const leaving = new AbortController()
  const outcome = outcomeOf(faults.urls['hang-before-headers'], leaving.signal)
  expect(await faults.until(() => faults.seen[0]?.times.read != null)).toBe(true)
  expect(await faults.until(() => faults.seen[0]?.end !== 'open', 50)).toBe(false)
  expect(faults.seen[0]?.times.firstByte).toBeNull()
  leaving.abort()
  expect(await outcome).toEqual({ error: 'AbortError' })
  expect(await faults.until(() => faults.seen[0]?.end === 'hung-up')).toBe(true)
})

test('A hang after the headers gives a status and a body without an end.', async () => {
  await using faults = await startFaults()
  const { statusCode, body } = await request(faults.urls['hang-after-headers'])
  expect(statusCode).toBe(200)
  const [piece] = (await body
    .iterator({ destroyOnReturn: false })
    .next()
    .then(({ value }) => [value])) as [Buffer]
  expect(piece.toString()).toBe('the beginning of ')
  expect(await faults.until(() => faults.seen[0]?.end !== 'open', 50)).toBe(false)
  body.on('error', () => {}).destroy()
  expect(await faults.until(() => faults.seen[0]?.end === 'hung-up')).toBe(true)
})

test('A drip comes in pieces and is whole in the end.', async () => {
  await using faults = await startFaults()
  const { statusCode, body } = await request(`${faults.url}/drip?every=5&last=60`)
  const pieces = (await body.toArray()) as Buffer[]
  expect(statusCode).toBe(200)
  expect(pieces.length).toBeGreaterThan(1)
  expect(faults.seen[0]).toMatchObject({ status: 200 })
})

test('An error page with status 200 is HTML.', async () => {
  await using faults = await startFaults()
  const { statusCode, headers, body } = await request(faults.urls['html-error'])
  expect([statusCode, headers['content-type']]).toEqual([200, 'text/html; charset=utf-8'])
  expect(await body.text()).toContain('Bad gateway')
})

test('A refused connection is refused, and its port is not given to another.', async () => {
  await using faults = await startFaults()
  expect(await outcomeOf(faults.urls.refuse)).toEqual({ error: 'ECONNREFUSED' })
  const others = await Promise.all(Array.from({ length: 50 }, () => startEcho()))
  expect(others.map(({ url }) => url)).not.toContain(faults.urls.refuse)
  await Promise.all(others.map((other) => other.close()))
  expect(await outcomeOf(faults.urls.refuse)).toEqual({ error: 'ECONNREFUSED' })
})

test('Failures come as often as asked, then recovery; each url counts by itself.', async () => {
  await using faults = await startFaults()
  const url = `${faults.url}/fail/2?status=502&then=201&retry-after=7`
  const ask = async (key: string) => {
    const { statusCode, headers, body } = await request(`${url}&key=${key}`)
    await body.dump()
    return [statusCode, headers['retry-after']]
  }
  expect(await ask('a')).toEqual([502, '7'])
  expect(await ask('b')).toEqual([502, '7'])
  expect(await ask('a')).toEqual([502, '7'])
  expect(await ask('a')).toEqual([201, undefined])
  expect(await ask('a')).toEqual([201, undefined])
  expect(await ask('b')).toEqual([502, '7'])
  faults.reset()
  expect(await ask('a')).toEqual([502, '7'])
})

test('As an answer, a fault serves any server, and each answer counts by itself.', async () => {
  await using one = await startEcho(misbehave({ kind: 'fail', times: 1 }))
  await using two = await startEcho(misbehave({ kind: 'fail', times: 1, retryAfter: 3 }))
  expect(await outcomeOf(`${one.url}/a`)).toMatchObject({ status: 503 })
  expect(await outcomeOf(`${one.url}/b`)).toMatchObject({ status: 200 })
  expect((await request(two.url)).headers['retry-after']).toBe('3')
})

test('The root lists every fault; an unknown path does too, with 404; a bad option is named.', async () => {
  await using faults = await startFaults()
  const root = await request(faults.url)
  const text = await root.body.text()
  for (const [kind, url] of Object.entries(faults.urls)) {
    if (kind !== 'refuse') expect(text).toContain(url.slice(faults.url.length))
  }
  expect([root.statusCode, (await request(`${faults.url}/other`)).statusCode]).toEqual([200, 404])
  for (const path of ['/fail/many', '/fail/3?status=20', '/fail/3?then=600', '/drip?every=-1']) {
    expect(await outcomeOf(`${faults.url}${path}`)).toMatchObject({
      status: 400,
      text: expect.stringContaining('Expected'),
    })
  }
})

/** A code is a word; a DOMException has a number. */
const codeOf = (error: unknown): string => {
  const { code, name } = error as { code?: unknown; name: string }
  return typeof code === 'string' ? code : name
}
