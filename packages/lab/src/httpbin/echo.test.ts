import { expect, test } from 'vitest'
import { ask } from './ask.ts'

test('GET /get gives the query, the headers as httpbin spells them, the origin and the whole url.', async () => {
  const answer = await ask('/get?env=prod&env=test&q=a%20b', { headers: { 'x-request-id': '7' } })
  const host = answer.url.slice('http://'.length)
  expect(answer.headers['content-type']).toBe('application/json')
  expect(answer.json()).toEqual({
    args: { env: ['prod', 'test'], q: 'a b' },
    headers: { Connection: 'keep-alive', Host: host, 'X-Request-Id': '7' },
    origin: '127.0.0.1',
    url: `http://${host}/get?env=prod&env=test&q=a%20b`,
  })
})

test.each(['post', 'put', 'patch', 'delete'])(
  '/%s gives back a JSON body, as text and parsed.',
  async (path) => {
    const answer = await ask(`/${path}`, { method: path.toUpperCase(), body: '{"up":[true,null]}' })
    expect(answer.json()).toMatchObject({
      data: '{"up":[true,null]}',
      json: { up: [true, null] },
      form: {},
      files: {},
    })
  },
)

test('A urlencoded form is read into its fields, and is no data.', async () => {
  const headers = { 'content-type': 'application/x-www-form-urlencoded; charset=utf-8' }
  const answer = await ask('/post', { method: 'POST', body: 'a=1&a=2&b=x+y&c', headers })
  expect(answer.json()).toMatchObject({ data: '', json: null, form: { a: ['1', '2'], b: 'x y', c: '' } })
})

test('A multipart form is read into its fields and files; a file that is no text becomes a data url.', async () => {
  const form = new FormData()
  form.append('note', 'one')
  form.append('note', 'two')
  form.append('log', new Blob(['line'], { type: 'text/plain' }), 'a.log')
  form.append('dump', new Blob([Uint8Array.of(255, 0)], { type: 'image/png' }), 'a.png')
  const encoded = new Response(form)
  const headers = { 'content-type': encoded.headers.get('content-type') ?? '' }
  const answer = await ask('/post', {
    method: 'POST',
    body: Buffer.from(await encoded.arrayBuffer()),
    headers,
  })
  expect(answer.json()).toMatchObject({
    form: { note: ['one', 'two'] },
    files: { log: 'line', dump: 'data:image/png;base64,/wA=' },
  })
})

test('A multipart body that is none gives a 400 that says so, and is no fault of the server.', async () => {
  const headers = { 'content-type': 'multipart/form-data; boundary=x' }
  const answer = await ask('/post', { method: 'POST', body: 'garbage', headers })
  expect(answer.status).toBe(400)
  expect(answer.text).toContain('multipart')
})

test('Bytes that are no UTF-8 come back as a data url.', async () => {
  const answer = await ask('/post', { method: 'POST', body: Buffer.from([255, 254]) })
  expect(answer.json()).toMatchObject({ data: 'data:application/octet-stream;base64,//4=', json: null })
})

test('/anything, what is below it and any path that httpbin lacks give all of the request.', async () => {
  for (const path of ['/anything', '/anything/a/b', '/', '/orders/7', '/bytes/many', '//x', '/%']) {
    const answer = await ask(path, { method: 'POST', body: 'data' })
    expect(answer.status).toBe(200)
    expect(answer.json()).toMatchObject({ method: 'POST', data: 'data', url: `${answer.url}${path}` })
  }
})

test('/headers, /ip and /user-agent give one thing each.', async () => {
  const headers = { 'user-agent': 'probe/1', 'x-forwarded-for': '192.0.2.7' }
  expect((await ask('/headers', { headers })).json()).toMatchObject({ headers: { 'User-Agent': 'probe/1' } })
  expect((await ask('/ip', { headers })).json()).toEqual({ origin: '192.0.2.7' })
  expect((await ask('/ip')).json()).toEqual({ origin: '127.0.0.1' })
  expect((await ask('/user-agent', { headers })).json()).toEqual({ 'user-agent': 'probe/1' })
})

test('A method that a path does not know gives 405 and the ones it knows.', async () => {
  for (const [method, path] of [
    ['POST', '/get'],
    ['GET', '/post'],
    ['DELETE', '/bytes/5'],
  ] as const) {
    const answer = await ask(path, { method })
    expect(answer.status).toBe(405)
    expect(answer.headers.allow).not.toContain(method)
  }
  expect((await ask('/get', { method: 'POST' })).headers.allow).toBe('GET, HEAD, OPTIONS')
})

test('OPTIONS tells a browser what it may do, and HEAD is GET without its body.', async () => {
  const asked = { origin: 'http://app.test', 'access-control-request-headers': 'x-id' }
  const options = await ask('/get', { method: 'OPTIONS', headers: asked })
  expect(options).toMatchObject({ status: 200, text: '' })
  expect(options.headers).toMatchObject({
    'access-control-allow-origin': 'http://app.test',
    'access-control-allow-headers': 'x-id',
  })
  const head = await ask('/get', { method: 'HEAD' })
  expect(head).toMatchObject({ status: 200, text: '' })
  expect(Number(head.headers['content-length'])).toBeGreaterThan(50)
})
