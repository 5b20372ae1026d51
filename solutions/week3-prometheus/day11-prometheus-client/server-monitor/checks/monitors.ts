import { inspect } from 'node:util'
import { fail, type RemoteModule } from '@firedrill/judge/testing'
import { type Scrape, ScrapeError, scrape } from '@firedrill/lab'
import { expect } from 'vitest'
import type { MonitorOptions, Reading } from '../types.ts'

export type StartMonitor = RemoteModule<typeof import('../monitor.ts')>['startMonitor']
type Check = () => Promise<Reading>

/** A monitor of the candidate's, as the checks use it. */
export interface UsedMonitor {
  url: string
  round: () => Promise<void>
  look: () => Promise<Scrape>
}

/** Long beside what a check takes here; only what hangs runs into it. */
export const patientMs = 3_000

/** Starts a monitor over some checks, and closes it afterwards. */
export const useMonitor = async <T>(
  startMonitor: StartMonitor,
  { checks, timeoutMs = patientMs }: { checks: Record<string, Check>; timeoutMs?: number },
  use: (monitor: UsedMonitor) => Promise<T>,
): Promise<T> => {
  const servers = Object.entries(checks).map(([hostname, check]) => ({ hostname, check }))
  const options: MonitorOptions = { servers, timeoutMs }
  const monitor = await startMonitor(options).then(
    (started) => started,
    (error: Error) =>
      fail(`startMonitor() rejected: ${error.message} (required: a monitor). Nothing is watched.`),
  )
  const url = String(await monitor.url)
  if (!/^http:\/\/127\.0\.0\.1:\d+\/metrics$/.test(url)) {
    fail(`url is "${url}" (required: http://127.0.0.1:<port>/metrics). Nobody knows what to scrape.`)
  }
  try {
    return await use({
      url,
      look: () => look(url),
      round: async () => {
        const outcome = await monitor.round().then(
          () => null,
          (error: Error) => error,
        )
        if (outcome)
          fail(
            `round() rejected: ${outcome.message} (required: no rejection). One bad server ends the monitor.`,
          )
      },
    })
  } finally {
    await Promise.race([monitor.close(), late(500)])
  }
}

const look = async (url: string): Promise<Scrape> => {
  try {
    return await scrape(url)
  } catch (error) {
    if (!(error instanceof ScrapeError)) throw error
    const port = new URL(url).port
    return fail(
      `The scrape failed: ${error.message.replaceAll(`:${port}`, ':<port>')}. To Prometheus the monitor is down.`,
    )
  }
}

export const late = (ms: number): Promise<true> => new Promise((resolve) => setTimeout(resolve, ms, true))

/** The series of a metric as `labels value`, in order. */
export const seriesIn = (page: Scrape, name: string): string =>
  page
    .series(name)
    .map(({ labels, value }) => `${labels.hostname}${labels.result ? ` ${labels.result}` : ''} ${value}`)
    .toSorted()
    .join(', ') || 'nothing'

/** Compares the series of a metric with what is required, and its type. */
export const judgeSeries = (
  page: Scrape,
  {
    name,
    type,
    story,
    required,
    cost,
  }: { name: string; type: string; story: string; required: string; cost: string },
): void => {
  const found = seriesIn(page, name)
  expect(found, `${story} ${name} reads ${found} (required: ${required}). ${cost}`).toBe(required)
  const given = page.family(name)?.type ?? type
  expect(
    given,
    `${name} is a ${given} (required: a ${type}). rate() and max() take it for what it is not.`,
  ).toBe(type)
}

export const up =
  (cpu = 0.5, memory = 0.25): Check =>
  async () => ({ cpu, memory })

export const down: Check = async () => {
  throw new Error('connection refused')
}

export const nonsense = (value: unknown): Check => (async () => value) as Check

export const show = (value: unknown): string => inspect(value, { breakLength: Infinity })
