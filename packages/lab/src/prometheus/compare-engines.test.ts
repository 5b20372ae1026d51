import { Counter, Gauge, Histogram, Registry, Summary } from 'prom-client'
import { expect, test } from 'vitest'
import { whereInstalled } from '../programs/where-installed.ts'
import type { Answer } from '../evidence.ts'
import { startEcho } from '../start-echo.ts'
import { compareEngines } from './compare-engines.ts'

const compare = async (answer: Answer): Promise<string | null> => {
  await using target = await startEcho(answer)
  return await compareEngines(`${target.url}/metrics`)
}

const text =
  (body: string, type = 'text/plain; version=0.0.4; charset=utf-8'): Answer =>
  (_request, response) =>
    response.writeHead(200, { 'content-type': type }).end(body)

whereInstalled(['prometheus'], () => {
  test('The lab and Prometheus read the same series of what prom-client exposes.', async () => {
    const registers = [new Registry()]
    for (const queue of ['', '"', '\\', '\n', '}', 'é', '🔥']) {
      const labels = { queue }
      jobs(registers).inc(labels, 1e21)
    }
    new Gauge({ name: 'depth', help: 'Depth.', registers }).set(Number.NaN)
    new Gauge({ name: 'lowest', help: 'Lowest.', registers }).set(-Infinity)
    new Histogram({ name: 'wait_seconds', help: 'Wait.', buckets: [0.25, 1, 10], registers }).observe(0.3)
    new Summary({ name: 'size_bytes', help: 'Size.', registers }).observe(3)
    const exposition = (await registers[0]?.metrics()) ?? ''
    expect(await compare(text(exposition))).toBeNull()
  })

  test('A value that moves is no difference, a series that comes and goes is one.', async () => {
    let count = 0
    const differences = await Promise.all([
      compare((request, response) => text(`a ${count++}\n`)(request, response)),
      compare(telling({ us: 'a 1\nb 1\n', them: 'a 1\n' })),
      compare(telling({ us: 'a 1\n', them: 'a 1\nb 1\n' })),
      compare(telling({ us: 'a 1\n', them: 'a 2\n' })),
    ])
    expect(differences).toEqual([
      null,
      'b is read by the lab alone',
      'b is read by Prometheus alone',
      'a is 1 to the lab, 2 to Prometheus',
    ])
  })

  test('What both refuse is no difference; what one of them refuses is one.', async () => {
    const [broken, failing, forgiven, hidden] = await Promise.all([
      compare(text('a one\n')),
      compare((_request, response) => response.writeHead(500).end('a 1\n')),
      compare(text('a 1\nb 1\na{c="d"} 1\n')),
      compare(telling({ us: 'a 1\n', them: 'a one\n' })),
    ])
    expect([broken, failing]).toEqual([null, null])
    expect(forgiven).toMatch(/^the lab refuses what Prometheus reads: .*line 3: a was left and comes again/)
    expect(hidden).toMatch(/^Prometheus refuses what the lab reads: .*one/)
  })
})

/** The lab's scraper closes its connections, Prometheus keeps them. */
const telling =
  (bodies: { us: string; them: string }): Answer =>
  (request, response) =>
    text(request.headers.connection === 'close' ? bodies.us : bodies.them)(request, response)

const jobs = (registers: Registry[]): Counter<'queue'> =>
  (registers[0]?.getSingleMetric('jobs_total') as Counter<'queue'> | undefined) ??
  new Counter({ name: 'jobs_total', help: 'Jobs.', labelNames: ['queue'], registers })
