import { Agent, get } from 'node:http'
import { connect } from 'node:net'
import { networkInterfaces } from 'node:os'
import { check, driver, fail, misconception } from '@firedrill/judge/testing'
import { ScrapeError, scrape } from '@firedrill/lab'
import { expect } from 'vitest'

const { start } = driver<typeof import('./driver.ts')>('./driver.ts')
const openMetrics = 'application/openmetrics-text; version=1.0.0; charset=utf-8'

const scraped = check('can be scraped', () =>
  serve({}, async (server) => {
    const value = await read(server.url)
    expect(
      value,
      `The registry holds temperature_celsius 21.5. The scrape found ${value ?? 'no such series'} (required: 21.5). Prometheus stores what it finds.`,
    ).toBe(21.5)
  }),
)

check('sends the type of the registry', { after: scraped }, async () => {
  await serve({ contentType: openMetrics }, async ({ url }) => {
    const { type, text } = await ask(`${url}/metrics`)
    if (type.startsWith('text/plain') && text.includes('# EOF')) {
      misconception(
        'The type is written into the code: it stays the same when the registry speaks another format.',
      )
    }
    expect(
      type.replaceAll(' ', '').toLowerCase(),
      `The registry speaks ${openMetrics}. The answer says ${type || 'nothing'} (required: the type of the registry). Prometheus reads by the type, and refuses the rest.`,
    ).toBe(openMetrics.replaceAll(' ', ''))
  })
})

check('survives a collector that fails', { after: scraped }, () =>
  serve({}, async (server) => {
    await server.setBroken(true)
    const { status } = await ask(`${server.url}/metrics`)
    expect(
      status,
      `A collector failed, and the answer was ${status} (required: 500). Half a page, or an empty one, is stored as if it were all.`,
    ).toBe(500)
    await server.setBroken(false)
    const value = await read(server.url)
    expect(
      value,
      `The collector works again, and the scrape found ${value ?? 'no series'} (required: 21.5). One failure was the last scrape.`,
    ).toBe(21.5)
  }),
)

check('answers 404 to other paths', { after: scraped }, () =>
  serve({}, async ({ url }) => {
    for (const path of ['/', '/metric', '/metrics/users']) {
      const { status } = await ask(url + path)
      expect(
        status,
        `GET ${path} answered ${status} (required: 404). A target with a typing error in its path looks healthy.`,
      ).toBe(404)
    }
  }),
)

check('listens on 127.0.0.1 alone', { after: scraped }, () =>
  serve({}, async ({ url }) => {
    const port = Number(new URL(url).port)
    const own = Object.values(networkInterfaces()).flatMap((list) => list ?? [])
    const others = own
      .filter(({ family, internal }) => family === 'IPv4' && !internal)
      .map(({ address }) => address)
    const open = await Promise.all(['127.0.0.2', '::1', ...others].map((host) => isOpen(host, port)))
    expect(
      open.includes(true),
      'The port is open at another address of this machine too (required: 127.0.0.1 alone). Everybody on the network reads what you measure.',
    ).toBe(false)
  }),
)

check('gives its port back', { after: scraped }, async () => {
  const server = await start()
  const agent = new Agent({ keepAlive: true })
  const url = String(await server.url)
  await ask(`${url}/metrics`, agent)
  await Promise.race([server.close(), late(1_500)]).then((isLate) => {
    if (isLate)
      fail(
        'A scraper had read once and kept its connection. close() has not ended (required: an end). A restart hangs until it is killed.',
      )
  })
  agent.destroy()
  const port = Number(new URL(url).port)
  expect(
    await isOpen('127.0.0.1', port),
    'close() has ended, and the port still takes connections (required: it is free). The next start fails with EADDRINUSE.',
  ).toBe(false)
})

const serve = async (
  options: { contentType?: string },
  use: (server: { url: string; setBroken: (isBroken: boolean) => Promise<void> }) => Promise<void>,
): Promise<void> => {
  const server = await start(options)
  const url = String(await server.url).replace(/\/$/, '')
  expect(
    url,
    `The url is "${url}" (required: http://127.0.0.1:<port>). Whoever wants to scrape does not know where.`,
  ).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/)
  try {
    await use({ url, setBroken: (isBroken) => server.setBroken(isBroken) })
  } finally {
    await Promise.race([server.close(), late(500)])
  }
}

const read = async (url: string): Promise<number | null> => {
  try {
    return (await scrape(`${url}/metrics`)).value('temperature_celsius')
  } catch (error) {
    if (!(error instanceof ScrapeError)) throw error
    return fail(`The scrape failed: ${error.message.replace(url, '')}. up is 0 for this target.`)
  }
}

const ask = (url: string, agent?: Agent): Promise<{ status: number; type: string; text: string }> =>
  new Promise((resolve, reject) => {
    const call = get(url, { agent: agent ?? false, timeout: 1_500 }, async (response) => {
      const text = Buffer.concat((await response.toArray()) as Buffer[]).toString()
      resolve({ status: response.statusCode ?? 0, type: response.headers['content-type'] ?? '', text })
    })
    call.on('timeout', () => call.destroy(new Error('no answer')))
    call.on('error', reject)
  }).catch((error: Error) =>
    fail(
      `GET ${new URL(url).pathname} was not answered: ${error.message} (required: an answer). The scraper waits for nothing.`,
    ),
  ) as Promise<{ status: number; type: string; text: string }>

const isOpen = (host: string, port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const socket = connect({ host, port })
    socket.once('connect', () => resolve(true))
    socket.once('error', () => resolve(false))
    socket.setTimeout(300, () => resolve(false))
    socket.once('connect', () => socket.destroy())
    socket.once('timeout', () => socket.destroy())
  })

const late = (ms: number): Promise<true> => new Promise((resolve) => setTimeout(resolve, ms, true))
