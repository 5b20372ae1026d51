import { once } from 'node:events'
import { Agent, get } from 'node:http'
import { connect, type Socket } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { fail, server } from '@firedrill/judge/testing'
import { type Scrape, ScrapeError, scrape } from '@firedrill/lab'
import { expect } from 'vitest'

/** The candidate's shop, and a client that knows what it has sent. */
export interface Shop {
  url: string
  /** Asks over a connection of its own, which is closed then; resolves to status and body. */
  ask: (path: string) => Promise<{ status: number; body: string }>
  /** Asks, and goes before there is an answer. */
  leave: (path: string) => Promise<void>
  /** Opens a connection that stays. */
  open: () => Promise<Socket>
  look: () => Promise<Scrape>
  /** Scrapes until the page is as it should be, or for two seconds; what ends an exchange comes to a server a moment later. */
  lookUntil: (isFit: (page: Scrape) => boolean) => Promise<Scrape>
}

export const startShop = async ({ exportMs = 1 }: { exportMs?: number } = {}): Promise<Shop> => {
  const { url } = await server({ env: { EXPORT_MS: String(exportMs) } })
  const port = Number(new URL(url).port)
  const open = async (): Promise<Socket> => {
    const socket = connect(port, '127.0.0.1')
    socket.on('error', () => {})
    await once(socket, 'connect')
    return socket
  }
  const look = () => lookAt(`${url}/metrics`)
  return {
    url,
    ask: (path) => ask(url + path),
    leave: async (path) => {
      const socket = await open()
      socket.write(`GET ${path} HTTP/1.1\r\nhost: shop\r\n\r\n`)
      await sleep(30)
      socket.destroy()
    },
    open,
    look,
    lookUntil: async (isFit) => {
      const end = performance.now() + 2_000
      for (;;) {
        const page = await look()
        if (isFit(page) || performance.now() > end) return page
        await sleep(10)
      }
    },
  }
}

const ask = (url: string): Promise<{ status: number; body: string }> =>
  new Promise((resolve, reject) => {
    get(url, { agent: new Agent({ keepAlive: false }) }, async (response) => {
      const body = Buffer.concat((await response.toArray()) as Buffer[]).toString()
      resolve({ status: response.statusCode ?? 0, body })
    }).on('error', reject)
  })

const lookAt = async (url: string): Promise<Scrape> => {
  try {
    return await scrape(url)
  } catch (error) {
    if (!(error instanceof ScrapeError)) throw error
    const port = new URL(url).port
    return fail(
      `The scrape failed: ${error.message.replaceAll(`:${port}`, ':<port>')}. To Prometheus the shop is down.`,
    )
  }
}

/** Values by label, such as route and status; zeros are left out, they may be there. */
export const countsIn = (page: Scrape, name: string, labels: string[]): Record<string, number> => {
  const counts: Record<string, number> = {}
  for (const sample of page.series(name)) {
    const key = labels.map((label) => sample.labels[label] ?? '').join(' ')
    counts[key] = (counts[key] ?? 0) + sample.value
  }
  return Object.fromEntries(Object.entries(counts).filter(([, count]) => count !== 0))
}

export const list = (counts: Record<string, number>): string =>
  Object.entries(counts)
    .toSorted(([one], [other]) => one.localeCompare(other))
    .map(([key, count]) => `${key}: ${count}`)
    .join(', ') || 'nothing'

/** The type of a metric, which decides what may be asked of it. */
export const judgeType = (page: Scrape, name: string, required: string): void => {
  const type = page.family(name)?.type ?? 'missing'
  expect(
    type,
    `${name} is ${type} (required: a ${required}). Rules that ask for it find nothing, or nonsense.`,
  ).toBe(required)
}
