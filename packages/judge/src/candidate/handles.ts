import type { HandleRecord } from '../wire/messages.ts'
import { type Send, setArrival, setOwner } from './owners.ts'
import type { Reads } from './reads.ts'
import { createRemote } from './remote.ts'

/** The proxies of one connection: one for each handle, for as long as the connection lives. `lazy` is what `new` gives. */
export const createHandles = (send: Send, reads: Reads) => {
  const proxies = new Map<number, object>()
  const ids = new WeakMap<object, number>()
  const unborn = new Set<Promise<void>>()
  const own = (proxy: object, id: number): void => {
    ids.set(proxy, id)
    setOwner(proxy, send)
  }

  const handle = (record: HandleRecord): unknown => {
    if (!Number.isInteger(record.id) || typeof record.name !== 'string')
      throw new Error('a handle that is none')
    const known = proxies.get(record.id)
    if (known) return known
    const proxy = createRemote({
      send,
      idOf: () => Promise.resolve(record.id),
      numberOf,
      reads,
      isFunction: record.kind === 'function',
      name: record.name.slice(0, 80),
      constructed: (pending) => createLazy(pending),
    })
    proxies.set(record.id, proxy)
    own(proxy, record.id)
    return proxy
  }
  const idOf = (value: unknown): number | null =>
    (typeof value === 'object' && value !== null) || typeof value === 'function'
      ? (ids.get(value) ?? null)
      : null

  const numberOf = (proxy: unknown): number => idOf(proxy) ?? 0

  /** `new ApiClient(…)`: usable at once, its error appears at the first await. */
  const createLazy = (pending: Promise<unknown>): object => {
    pending.catch(() => {})
    const arrived = pending.then((proxy) => {
      const id = idOf(proxy)
      if (id === null) throw new Error('a constructor that returns no object')
      return id
    })
    const proxy = createRemote({
      send,
      idOf: () => arrived,
      numberOf,
      reads,
      isFunction: false,
      name: 'instance',
      constructed: createLazy,
      settled: () => pending,
    })
    const known = arrived.then((id) => own(proxy, id))
    const forget = (): void => void unborn.delete(known)
    known.then(forget, forget)
    unborn.add(known)
    setArrival(proxy, known)
    return proxy
  }
  /** Resolves once no constructor is at work any more. */
  const born = async (): Promise<void> => void (await Promise.allSettled(unborn))
  return { handle, idOf, lazy: createLazy, born }
}
