import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { Registry } from 'prom-client'
import { createTimed } from './timed.ts'

/** How a call went: whether it gave a promise, the very value or reason, the `this` and the arguments it was given. */
export interface Call {
  isPromise: boolean
  outcome: 'returned' | 'threw' | 'rejected'
  isSame: boolean
  isSameThis: boolean
  args: unknown[]
}

/** Does what `how` says, noting what it was given. */
const make = (how: 'returns' | 'throws' | 'resolves' | 'rejects', ms = 0) => {
  const value = { how }
  const error = new Error(how)
  const noted: { self?: unknown; args: unknown[] } = { args: [] }
  const fn = function (this: unknown, ...args: unknown[]): unknown {
    Object.assign(noted, { self: this, args })
    if (how === 'returns') return value
    if (how === 'throws') throw error
    return (async () => {
      await sleep(ms)
      if (how === 'rejects') throw error
      return value
    })()
  }
  return { fn, value, error, noted }
}

/** Calls a wrapped function, and compares what comes back with what it made. */
const call = async (
  wrapped: (...args: unknown[]) => unknown,
  made: ReturnType<typeof make>,
): Promise<Call> => {
  const self = {}
  const about = () => ({ isSameThis: made.noted.self === self, args: made.noted.args })
  let result: unknown
  try {
    result = wrapped.call(self, 1, 'two')
  } catch (error) {
    return { isPromise: false, outcome: 'threw', isSame: error === made.error, ...about() }
  }
  const isPromise = typeof (result as { then?: unknown } | null)?.then === 'function'
  try {
    const value = await result
    return { isPromise, outcome: 'returned', isSame: value === made.value, ...about() }
  } catch (error) {
    // A rejection that nobody handles ends the process before this goes on.
    await new Promise(setImmediate)
    return { isPromise, outcome: 'rejected', isSame: error === made.error, ...about() }
  }
}

/** A registry behind a page, and the candidate's functions over it. */
export const start = async () => {
  const registry = new Registry()
  const timing = createTimed(registry)
  const server = createServer(async (_request, response) => {
    response.setHeader('content-type', registry.contentType).end(await registry.metrics())
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))

  const held = new Map<string, () => void>()
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/metrics`,
    wrap: (name: unknown): string => {
      try {
        timing.timed(name as string, () => {})
        return 'a function'
      } catch (error) {
        return error instanceof Error ? 'an error' : 'something that is no Error'
      }
    },
    /** Wraps a function and calls it. */
    run: (name: string, how: 'returns' | 'throws' | 'resolves' | 'rejects', ms = 0): Promise<Call> => {
      const made = make(how, ms)
      return call(timing.timed(name, made.fn), made)
    },
    /** Calls a function whose promise stays open until `release`. */
    hold: (name: string): void => {
      const { promise, resolve } = Promise.withResolvers<void>()
      held.set(name, resolve)
      void timing.timed(name, () => promise)()
    },
    release: async (name: string): Promise<void> => {
      held.get(name)?.()
      await sleep(1)
    },
    /** A class with decorated methods; each is called once. */
    runMethods: async () => {
      const { Timed } = timing
      class Billing {
        #rate = 3
        static currency = 'EUR'

        @Timed('billing.charge')
        charge(amount: number): number {
          return amount * this.#rate
        }

        @Timed()
        async refund(amount: number): Promise<number> {
          await sleep(1)
          return -amount * this.#rate
        }

        @Timed('billing.open')
        static open(): string {
          return `open in ${this.currency}`
        }

        @Timed()
        #audit(): number {
          return this.#rate
        }

        audit(): number {
          return this.#audit()
        }
      }
      const billing = new Billing()
      return {
        charged: billing.charge(2),
        refunded: await billing.refund(2),
        opened: Billing.open(),
        audited: billing.audit(),
      }
    },
    close: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}
