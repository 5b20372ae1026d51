import { data, fail, type RemoteModule } from '@firedrill/judge/testing'
import { type Scrape, ScrapeError, scrape } from '@firedrill/lab'
import { expect } from 'vitest'

type Start = RemoteModule<typeof import('../driver.ts')>['start']
type Driver = Awaited<ReturnType<Start>>

/** What the page says of a name. Null: there is no such series. */
export interface Numbers {
  calls: number | null
  errors: number | null
  count: number | null
  sum: number | null
}

export interface Used {
  driver: Driver
  url: string
  read: (name: string) => Promise<Numbers>
  look: () => Promise<Scrape>
}

/** Starts the driver's page, and closes it afterwards. */
export const useTiming = async <T>(start: Start, use: (used: Used) => Promise<T>): Promise<T> => {
  const driver = await start()
  const url = String(await driver.url)
  const look = () => lookAt(url)
  try {
    return await use({
      driver,
      url,
      look,
      read: async (name) => {
        const page = await look()
        const labels = { function: name }
        return {
          calls: page.value('function_calls_total', labels),
          errors: page.value('function_errors_total', labels),
          count: page.value('function_duration_seconds_count', labels),
          sum: page.value('function_duration_seconds_sum', labels),
        }
      },
    })
  } finally {
    await driver.close()
  }
}

const lookAt = async (url: string): Promise<Scrape> => {
  try {
    return await scrape(url)
  } catch (error) {
    if (!(error instanceof ScrapeError)) throw error
    return fail(
      `The scrape failed: ${error.message.replace(url, '/metrics')}. To Prometheus the job is down.`,
    )
  }
}

const list = (values: (number | null)[]): string =>
  ['calls', 'errors', 'durations'].map((what, index) => `${what} ${values[index] ?? 'missing'}`).join(', ')

/** Compares calls, errors and observations of a name. */
export const judgeNumbers = (
  { calls, errors, count }: Numbers,
  { story, required, cost }: { story: string; required: [number, number, number]; cost: string },
): void => {
  expect(
    list([calls, errors, count]),
    `${story}: ${list([calls, errors, count])} (required: ${list(required)}). ${cost}`,
  ).toBe(list(required))
}

export const run = async (driver: Driver, ...args: Parameters<Driver['run']>) =>
  data(
    await driver
      .run(...args)
      .catch((error: Error) =>
        fail(
          `timed("${String(args[0])}", fn) threw: ${error.message} (required: a function). The program ends as it starts.`,
        ),
      ),
  )

export const runMethods = async (driver: Driver) =>
  data(
    await driver
      .runMethods()
      .catch((error: Error) =>
        fail(
          `A class with decorated methods threw: ${error.message} (required: methods as before). The program ends as it starts.`,
        ),
      ),
  )
