import type { Request } from '../wire/messages.ts'

type Unnumbered<R> = R extends { id: number } ? Omit<R, 'id'> : never

/** Asks one process of the candidate. */
export type Send = (request: Unnumbered<Request>) => Promise<unknown>

const owners = new WeakMap<object, Send>()
const arrivals = new WeakMap<object, Promise<void>>()

/** Remembers whose handle a proxy is. */
export const setOwner = (proxy: object, send: Send): void => void owners.set(proxy, send)

/** How to ask the process that a handle belongs to, or null where the value is no handle. */
export const ownerOf = (value: unknown): Send | null =>
  (typeof value === 'object' && value !== null) || typeof value === 'function'
    ? (owners.get(value) ?? null)
    : null

/** Remembers when an instance under construction will have a number. */
export const setArrival = (proxy: object, arrival: Promise<void>): void => void arrivals.set(proxy, arrival)

/** The arguments of a call, once those have arrived that were still under construction. */
export const arrive = async (args: unknown[]): Promise<unknown[]> => {
  for (const argument of args) {
    const pending = typeof argument === 'object' && argument !== null ? arrivals.get(argument) : undefined
    if (pending) await pending
  }
  return args
}
