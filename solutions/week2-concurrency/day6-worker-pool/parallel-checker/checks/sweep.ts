import { setTimeout as sleep } from 'node:timers/promises'
import { inspect } from 'node:util'
import { check, data, type RemoteModule } from '@firedrill/judge/testing'
import { type EchoServer, misbehave, nobodyUrl, startEcho } from '@firedrill/lab'
import { expect } from 'vitest'
import { judge, messageOf, see } from './judge.ts'

type Sweep = RemoteModule<typeof import('../parallel-checker.ts')>['sweep']

const options = { workers: 10, timeoutMs: 20_000 }
/** As long as a slow machine may need to send ten requests. */
const patience = 2_000

export const checkSweep = (sweep: Sweep): void => {
  const tenAtATime = check('asks each server once, ten at a time', async () => {
    for (const workers of [10, 1]) {
      await using proxy = await startProxy(workers)
      const paths = Array.from({ length: workers === 1 ? 5 : 50 }, (_, index) => `/web-${index + 1}`)
      const rows = await statusesOf(
        sweep(
          paths.map((path) => proxy.url + path),
          { ...options, workers },
        ),
      )
      const peak = proxy.peak()
      see(
        `${paths.length} servers, ${workers} ${workers === 1 ? 'worker' : 'workers'}. At once the other side saw`,
        peak > workers ? 'more' : peak,
        workers,
        'More is what the proxy refuses, fewer is time that nobody gets back.',
      )
      see(
        'Asked were',
        proxy.seen.map((one) => one.url).toSorted(),
        paths.toSorted(),
        'Who is not asked cannot be known, and who is asked twice is loaded twice.',
      )
      judge(
        'And their statuses:',
        rows,
        paths.map(() => 200),
        'The report shows what no server said.',
      )
    }
    judge('No urls.', await statusesOf(sweep([], options)), [], 'An empty list is a list.')
    await using nobody = await startProxy(1)
    const given = await statusesOf(sweep([nobody.url], { ...options, workers: 0 }))
    expect(
      `${inspect(given)} after ${nobody.seen.length} requests`,
      `With 0 workers you gave ${inspect(given)} after ${nobody.seen.length} requests (required: a RangeError after none). A sweep of nobody reports that nothing is down.`,
    ).toBe("'RangeError' after 0 requests")
  })

  check('gives the rows in order, whatever fails', { after: tenAtATime }, async () => {
    await using service = await startEcho()
    await using rude = await startEcho(misbehave({ kind: 'reset-before-headers' }))
    // The first one answers last.
    const urls = [
      `${service.url}/delay/0.15`,
      rude.url,
      `${service.url}/status/503`,
      'htp://db-1',
      nobodyUrl,
      `${service.url}/status/204`,
    ]
    const rows = await statusesOf(sweep(urls, { ...options, workers: 3 }))
    judge(
      'A slow server, one that resets, a 503, a typing error, one that is gone, a 204.',
      rows,
      [200, 'connection', 503, 'other', 'connection', 204],
      hasAll(rows, urls.length)
        ? 'On call looks after a server that is well.'
        : 'One server takes the rows of all others with it.',
    )
  })

  check('logs each row as it ends', { after: tenAtATime }, async () => {
    const released = Promise.withResolvers<void>()
    await using service = await startEcho(async (request, response) => {
      if (request.url === '/slow')
        await Promise.race([released.promise, new Promise((stop) => setTimeout(stop, 2 * patience).unref())])
      response.writeHead(request.url === '/slow' ? 200 : 404).end()
    })
    const logged: (number | null)[] = []
    const sweeping = statusesOf(
      sweep([`${service.url}/slow`, `${service.url}/a`, `${service.url}/b`, 'htp://db-1'], {
        ...options,
        workers: 2,
        log: (row: { status: number | null }) => {
          logged.push(row.status)
          throw new Error('the disk of the log is full')
        },
      }),
    )
    const end = performance.now() + patience
    while (logged.length < 3 && performance.now() < end) await sleep(5)
    const early = [...logged]
    released.resolve()
    const rows = await sweeping
    see(
      'The first of four servers was slow. Logged while it ran:',
      early.map(String).toSorted(),
      ['404', '404', 'null'],
      'Nothing moves for a minute, and then everything is there.',
    )
    judge(
      'The log threw each time.',
      rows,
      [200, 404, 404, 'other'],
      hasAll(rows, 4) ? 'On call looks after a server that is well.' : 'A full disk for logs ends the sweep.',
    )
    see(
      'And it was given',
      logged.map(String).toSorted(),
      ['200', '404', '404', 'null'],
      'What is not logged is not found.',
    )
  })
}

const hasAll = (rows: unknown, count: number): boolean => Array.isArray(rows) && rows.length === count

/** It answers when as many are waiting as there are workers, and looks a moment longer for one more. */
const startProxy = async (workers: number): Promise<EchoServer> => {
  let isGivenUp = false
  const proxy: EchoServer = await startEcho(async (_request, response) => {
    if (!isGivenUp) isGivenUp = !(await proxy.until(() => proxy.peak() >= workers, patience))
    if (proxy.seen.length <= workers) await proxy.until(() => proxy.peak() > workers, 60)
    response.writeHead(200).end('well')
  })
  return proxy
}

const statusesOf = async (sweeping: Promise<unknown>): Promise<unknown> => {
  try {
    const rows = await data((await sweeping) as { status: number | null; reason?: string }[])
    return Array.isArray(rows) ? rows.map((row) => row?.status ?? row?.reason) : rows
  } catch (error) {
    return error instanceof RangeError ? 'RangeError' : `a rejection with ${messageOf(error)}`
  }
}
