import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { createLeakFinder } from './find-leaks.ts'

const hidden = `import { request } from 'undici'

export async function getStatus(url: string): Promise<number> {
  const { statusCode, body } = await request(url, { method: 'HEAD' })
  await body.dump()
  return statusCode
}
`
const known =
  "import { request } from 'undici'\n\nexport async function getStatus(url: string): Promise<number> {\n  return 0\n}\n"
const find = createLeakFinder([{ path: 'solutions/status-code/solution.ts', text: hidden }], [known])

test.each([
  ['as it is', Buffer.from(hidden)],
  ['with other indents and line ends', Buffer.from(hidden.replaceAll('\n', '\r\n').replaceAll('  ', '\t'))],
  ['inside JSON', Buffer.from(JSON.stringify({ text: hidden }))],
  ['in gzip', gzipSync(hidden)],
  ['in zlib', deflateSync(hidden)],
  ['in deflate', deflateRawSync(hidden)],
  ['in brotli', brotliCompressSync(hidden)],
  ['in base 64', Buffer.from(`data:text/plain;base64,${Buffer.from(hidden).toString('base64')}`)],
  ['in gzip in base 64 in gzip', gzipSync(`x ${gzipSync(hidden).toString('base64url')}`)],
])('Hidden text is found %s.', (_, bytes) => {
  expect(find('a.txt', bytes)[0]).toMatchObject({
    hidden: 'solutions/status-code/solution.ts',
    lines: expect.arrayContaining(["const { statusCode, body } = await request(url, { method: 'HEAD' })"]),
  })
})

test.each([
  ['what learners know', known],
  ['one line that many people would write', '  await body.dump()\n'],
  ['its lines in another order', hidden.split('\n').toReversed().join('\n')],
  ['noise', 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOP'.repeat(100)],
])('%s is no leak.', (_, text) => {
  expect(find('a.txt', Buffer.from(text))).toEqual([])
})
