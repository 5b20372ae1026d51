import { connect } from 'node:net'
import { check, fail } from '@firedrill/judge/testing'
import { expect } from 'vitest'
import { judgeSeries, late, seriesIn, show, type StartMonitor, up, useMonitor } from './monitors.ts'
import type { MonitorOptions, Reading } from '../types.ts'

const counter = { name: 'health_checks_total', type: 'counter' }

export const checkPage = (startMonitor: StartMonitor): void => {
  const during = check('can be scraped during a round', async () => {
    const answer = Promise.withResolvers<Reading>()
    const asked = Promise.withResolvers<void>()
    const held = () => {
      asked.resolve()
      return answer.promise
    }
    await useMonitor(
      startMonitor,
      { checks: { 'web-1': held }, timeoutMs: 3_000 },
      async ({ look, round }) => {
        const rounds = round()
        await Promise.race([asked.promise, late(500)])
        judgeSeries(await look(), {
          ...counter,
          story: 'While the check of web-1 was under way',
          required: 'web-1 down 0, web-1 up 0',
          cost: 'A slow server takes the page of all others with it.',
        })
        answer.resolve({ cpu: 0, memory: 0 })
        await rounds
        judgeSeries(await look(), {
          ...counter,
          story: 'After it had ended',
          required: 'web-1 down 0, web-1 up 1',
          cost: 'The round left nothing behind.',
        })
      },
    )
  })

  check('has a page without servers', { after: during }, () =>
    useMonitor(startMonitor, { checks: {} }, async ({ look, round }) => {
      await round()
      const found = seriesIn(await look(), counter.name)
      expect(
        found,
        `Without servers the page holds ${found} (required: nothing). An empty list is no fault.`,
      ).toBe('nothing')
    }),
  )

  check('keeps two monitors apart', { after: during }, () =>
    useMonitor(startMonitor, { checks: { 'web-1': up() } }, (one) =>
      useMonitor(startMonitor, { checks: { 'db-1': up() } }, async (other) => {
        await one.round()
        const cost = 'Two teams read the numbers of each other.'
        judgeSeries(await one.look(), {
          ...counter,
          story: 'The first of two monitors made a round. There',
          required: 'web-1 down 0, web-1 up 1',
          cost,
        })
        judgeSeries(await other.look(), {
          ...counter,
          story: 'The other made none. There',
          required: 'db-1 down 0, db-1 up 0',
          cost,
        })
      }),
    ),
  )

  check('refuses options that cannot work', { after: during }, async () => {
    const server = { hostname: 'web-1', check: up() }
    const faults: MonitorOptions[] = [
      { servers: [server, server], timeoutMs: 100 },
      { servers: [server], timeoutMs: 0 },
      { servers: [server], timeoutMs: -1 },
      { servers: [server], timeoutMs: Number.NaN },
      { servers: [server], timeoutMs: Number.POSITIVE_INFINITY },
    ]
    for (const options of faults) {
      const outcome = await startMonitor(options).then(
        async (monitor) => {
          await Promise.race([monitor.close(), late(500)])
          return 'a monitor'
        },
        () => 'an error',
      )
      const what = `${options.servers.length} servers called web-1, timeoutMs ${show(options.timeoutMs)}`
      expect(
        outcome,
        `${what.replace(/^1 servers/, '1 server')} gave ${outcome} (required: an error). It fails at night, far from the mistake.`,
      ).toBe('an error')
    }
  })

  check('gives its port back', { after: during }, async () => {
    const monitor = await startMonitor({ servers: [], timeoutMs: 100 })
    const port = Number(new URL(String(await monitor.url)).port)
    if (await Promise.race([monitor.close(), late(1_500)])) {
      fail('close() has not ended after 1500 ms (required: an end). A restart hangs until it is killed.')
    }
    expect(
      await isOpen(port),
      'close() has ended, and the port still takes connections (required: it is free). The next start fails with EADDRINUSE.',
    ).toBe(false)
  })
}

const isOpen = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const socket = connect({ host: '127.0.0.1', port })
    socket.once('connect', () => {
      socket.destroy()
      resolve(true)
    })
    socket.once('error', () => resolve(false))
  })
