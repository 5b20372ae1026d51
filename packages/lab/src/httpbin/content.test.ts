import { brotliDecompressSync, gunzipSync, inflateSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { ask } from './ask.ts'

test.each([
  ['gzip', 'gzip', 'gzipped', gunzipSync],
  ['deflate', 'deflate', 'deflated', inflateSync],
  ['brotli', 'br', 'brotli', brotliDecompressSync],
] as const)('/%s is compressed as it says.', async (path, encoding, name, decompress) => {
  const answer = await ask(`/${path}`)
  expect(answer.headers['content-encoding']).toBe(encoding)
  expect(JSON.parse(decompress(answer.bytes).toString())).toMatchObject({ [name]: true, method: 'GET' })
})

test('/uuid gives another UUID each time.', async () => {
  const [one, two] = [(await ask('/uuid')).text, (await ask('/uuid')).text]
  expect(one).toMatch(/"[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}"/)
  expect(two).not.toBe(one)
})

test('/base64 gives the text behind it.', async () => {
  expect((await ask('/base64/w7xiZXI=')).text).toBe('über')
  expect((await ask('/base64/Pz8_')).text).toBe('???')
  expect((await ask('/base64/abc')).status).toBe(400)
})

test.each([
  ['/html', 'text/html; charset=utf-8', '<h1>'],
  ['/json', 'application/json', '{"services":'],
  ['/xml', 'application/xml', '<?xml'],
  ['/robots.txt', 'text/plain', 'Disallow: /deny'],
  ['/deny', 'text/plain', 'stay away'],
  ['/encoding/utf8', 'text/html; charset=utf-8', 'Ελληνικά'],
])('%s is %s.', async (path, type, part) => {
  const answer = await ask(path)
  expect(answer.headers['content-type']).toBe(type)
  expect(answer.text).toContain(part)
})

test('/links leads to a page with links to all pages but itself.', async () => {
  expect((await ask('/links/3')).headers.location).toBe('/links/3/0')
  const hrefs = (await ask('/links/3/1')).text.match(/\/links\/3\/\d/g)
  expect(hrefs).toEqual(['/links/3/0', '/links/3/2'])
  expect((await ask('/links/999/0')).text.match(/href/g)).toHaveLength(199)
})
