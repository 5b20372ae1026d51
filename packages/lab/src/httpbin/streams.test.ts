import { expect, test } from 'vitest'
import { ask } from './ask.ts'

test('/bytes gives so many bytes, the same for the same seed, and at most 102,400.', async () => {
  const [one, two, other] = [
    await ask('/bytes/64?seed=7'),
    await ask('/bytes/64?seed=7'),
    await ask('/bytes/64?seed=8'),
  ]
  expect(one.bytes).toHaveLength(64)
  expect(one.headers).toMatchObject({ 'content-length': '64', 'content-type': 'application/octet-stream' })
  expect(two.bytes).toEqual(one.bytes)
  expect(other.bytes).not.toEqual(one.bytes)
  expect((await ask('/bytes/64')).bytes).not.toEqual((await ask('/bytes/64')).bytes)
  expect((await ask('/bytes/200000')).bytes).toHaveLength(102_400)
  expect((await ask('/bytes/5?seed=x')).status).toBe(400)
})

test('/stream-bytes gives the same bytes without a length.', async () => {
  const streamed = await ask('/stream-bytes/20?seed=7&chunk_size=3')
  expect(streamed.headers['transfer-encoding']).toBe('chunked')
  expect(streamed.bytes).toEqual((await ask('/bytes/20?seed=7')).bytes)
})

test('/range gives the whole, a part, or 416.', async () => {
  expect(await part()).toMatchObject({ status: 200, text: 'abcdefghijklmnopqrstuvwxyz' })
  expect(await part('bytes=5-9')).toMatchObject({ status: 206, text: 'fghij' })
  expect((await part('bytes=5-9')).headers['content-range']).toBe('bytes 5-9/26')
  expect(await part('bytes=-3')).toMatchObject({ status: 206, text: 'xyz' })
  expect(await part('bytes=23-')).toMatchObject({ status: 206, text: 'xyz' })
  expect(await part('bytes=0-25')).toMatchObject({ status: 200 })
  expect(await part('bytes=26-30')).toMatchObject({ status: 416, headers: { 'content-range': 'bytes */26' } })
  expect(await part('lines=1-2')).toMatchObject({ status: 200 })
  expect(await ask('/range/0')).toMatchObject({ status: 404 })
})

test('/range in pieces takes its duration.', async () => {
  const answer = await ask('/range/10?chunk_size=5&duration=0.06')
  expect(answer.text).toBe('abcdefghij')
  expect(answer.ms).toBeGreaterThanOrEqual(55)
})

test('/drip waits, announces the length, and spreads its bytes.', async () => {
  const answer = await ask('/drip?numbytes=4&duration=0.08&code=503&delay=0.02')
  expect(answer).toMatchObject({ status: 503, text: '****', headers: { 'content-length': '4' } })
  // Between four bytes lie three quarters of the duration.
  expect(answer.ms).toBeGreaterThanOrEqual(75)
  expect(await ask('/drip?numbytes=0')).toMatchObject({ status: 400 })
  expect(await ask('/drip?code=101')).toMatchObject({ status: 400 })
})

test('A long drip without a duration is sent at once.', async () => {
  const answer = await ask('/drip?numbytes=1000000&duration=0')
  expect(answer.bytes).toHaveLength(1_000_000)
})

test('/stream gives so many lines of JSON, at most 100.', async () => {
  const lines = (await ask('/stream/3?a=1')).text.trimEnd().split('\n')
  expect(lines.map((line) => (JSON.parse(line) as { id: number }).id)).toEqual([0, 1, 2])
  expect(JSON.parse(lines[0] ?? '')).toMatchObject({ args: { a: '1' }, origin: '127.0.0.1' })
  expect((await ask('/stream/500')).text.trimEnd().split('\n')).toHaveLength(100)
})

const part = (range?: string) => ask('/range/26', { headers: range ? { range } : {} })
