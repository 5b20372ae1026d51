import { gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import type { Answer } from '../evidence.ts'
import { misbehave } from '../faults/fault.ts'
import { startEcho } from '../start-echo.ts'
import { scrape } from './scrape.ts'

const text = '# TYPE jobs_total counter\njobs_total{queue="a"} 3\njobs_total{queue="a",kind="b"} 4\n'
const typed = 'text/plain; version=0.0.4; charset=utf-8'

const exposing =
  (
    body: string | Buffer,
    headers: Record<string, string> = { 'content-type': typed },
    status = 200,
  ): Answer =>
  (_request, response) =>
    response.writeHead(status, headers).end(body)

test('A scrape asks as Prometheus does, and gives typed samples.', async () => {
  await using target = await startEcho(exposing(text))
  const found = await scrape(`${target.url}/metrics`)
  expect(target.seen[0]).toMatchObject({ method: 'GET', url: '/metrics' })
  expect(target.seen[0]?.headers).toMatchObject({
    accept: expect.stringContaining('text/plain;version=0.0.4'),
    'accept-encoding': 'gzip',
    'user-agent': expect.stringMatching(/^Prometheus\//),
    'x-prometheus-scrape-timeout-seconds': '2',
  })
  expect(found.family('jobs_total')).toMatchObject({ type: 'counter', help: null })
  expect(found.value('jobs_total', { queue: 'a' })).toBe(3)
  expect(found.value('jobs_total', { kind: 'b', queue: 'a' })).toBe(4)
  expect(found.value('jobs_total')).toBeNull()
  expect(found.series('jobs_total', { queue: 'a' })).toHaveLength(2)
  expect(found.contentType).toBe(typed)
})

test('A scrape leaves no connection open.', async () => {
  await using target = await startEcho(exposing(text))
  await scrape(target.url)
  await scrape(target.url)
  expect(await target.until(() => target.openSockets() === 0)).toBe(true)
  expect(target.connections()).toBe(2)
})

test('A compressed exposition is unpacked, a lying one refused.', async () => {
  const headers = { 'content-type': typed, 'content-encoding': 'gzip' }
  await using target = await startEcho(exposing(gzipSync(text), headers))
  expect((await scrape(target.url)).value('jobs_total', { queue: 'a' })).toBe(3)
  await using liar = await startEcho(exposing(text, headers))
  await expect(scrape(liar.url)).rejects.toMatchObject({ kind: 'format' })
})

test('OpenMetrics is read by its own rules.', async () => {
  const type = 'application/openmetrics-text; version=1.0.0; charset=utf-8'
  await using target = await startEcho(
    exposing('# TYPE jobs counter\njobs_total 3 # {trace_id="a"} 1 2.5\n# EOF\n', { 'content-type': type }),
  )
  expect((await scrape(target.url)).family('jobs')?.samples).toHaveLength(1)
  await using cutShort = await startEcho(exposing('jobs_total 3\n', { 'content-type': type }))
  await expect(scrape(cutShort.url)).rejects.toMatchObject({ kind: 'format' })
})

test.for([
  ['status', exposing(text, { 'content-type': typed }, 500), /answered 500 \(required: 200\)/],
  ['content-type', exposing(text, { 'content-type': 'text/html' }), /has the type text\/html/],
  ['content-type', exposing(text, { 'content-type': 'application/json' }), /application\/json/],
  ['content-type', exposing(text, { 'content-type': 'text/plain; version=1.0.0' }), /version=1\.0\.0/],
  ['content-type', exposing(text, {}), /\(none\)/],
  ['format', exposing('[object Promise]'), /line 1: the last line does not end in a line feed/],
  ['format', exposing('[object Promise]\n'), /line 1: expected a metric name/],
  ['format', exposing(Buffer.from([0x61, 0x20, 0xff, 0x0a])), /no UTF-8/],
  ['unreachable', misbehave({ kind: 'reset-before-headers' }), /could not be scraped/],
  ['unreachable', misbehave({ kind: 'truncated-body' }), /could not be scraped/],
  ['timeout', misbehave({ kind: 'hang-before-headers' }), /not answered whole after 300 ms/],
  ['timeout', misbehave({ kind: 'hang-after-headers' }), /not answered whole after 300 ms/],
] as const)('What is no exposition is refused as %s (%#).', async ([kind, answer, message]) => {
  await using target = await startEcho(answer)
  const failed = scrape(target.url, { timeoutMs: 300 })
  await expect(failed).rejects.toMatchObject({ name: 'ScrapeError', kind })
  await expect(failed).rejects.toThrow(message)
})

test('A target at which nobody listens is unreachable.', async () => {
  const gone = await startEcho()
  await gone.close()
  await expect(scrape(gone.url)).rejects.toMatchObject({ kind: 'unreachable' })
})
