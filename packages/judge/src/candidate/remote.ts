import type { HandleRecord, Request } from '../wire/messages.ts'

type Unnumbered<R> = R extends { id: number } ? Omit<R, 'id'> : never
type Send = (request: Unnumbered<Request>) => Promise<unknown>

/** Asks with the id of a handle that may not have arrived yet. */
type IdOf = () => Promise<number>

/** The proxies of one connection: one for each handle, for as long as the connection lives. `lazy` is what `new` gives. */
export const createHandles = (send: Send) => {
  const proxies = new Map<number, object>()
  const ids = new WeakMap<object, number>()

  const handle = (record: HandleRecord): unknown => {
    if (!Number.isInteger(record.id) || typeof record.name !== 'string')
      throw new Error('a handle that is none')
    const known = proxies.get(record.id)
    if (known) return known
    const proxy = createRemote({
      send,
      idOf: () => Promise.resolve(record.id),
      isFunction: record.kind === 'function',
      name: record.name.slice(0, 80),
      constructed: (pending) => createLazy(pending),
    })
    proxies.set(record.id, proxy)
    ids.set(proxy, record.id)
    return proxy
  }
  const idOf = (value: unknown): number | null =>
    (typeof value === 'object' && value !== null) || typeof value === 'function'
      ? (ids.get(value) ?? null)
      : null

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
      isFunction: false,
      name: 'instance',
      constructed: createLazy,
      settled: () => pending,
    })
    arrived.then(
      (id) => ids.set(proxy, id),
      () => {},
    )
    return proxy
  }
  return { handle, idOf, lazy: createLazy }
}

/** How a proxy reaches what it stands for. */
export interface Remote {
  send: Send
  idOf: IdOf
  isFunction: boolean
  name: string
  constructed: (pending: Promise<unknown>) => object
  /** Makes the proxy awaitable: what it becomes. */
  settled?: () => Promise<unknown>
}

/**
 * A proxy whose properties can be awaited (a read) or called (a method). Symbols and the few names by which
 * libraries ask what a value is answer with nothing, so that no matcher takes a candidate's object for its own kind.
 */
export const createRemote = (remote: Remote): object => {
  const label = `Remote(${remote.name})`
  // Arrow functions cannot be constructed: a named function can, and prints its label.
  const target = remote.isFunction ? Object.defineProperty(function () {}, 'name', { value: label }) : {}
  return new Proxy(target, {
    apply: (_target, _self, args: unknown[]) => call(remote, [], args),
    construct: (_target, args: unknown[]) => remote.constructed(make(remote, [], args)),
    get: (_target, key) => {
      if (key === Symbol.toStringTag) return label
      if (key === Symbol.asyncIterator) return () => iterate(remote)
      if (key === 'then') return remote.settled ? thenOf(remote.settled) : undefined
      return typeof key === 'symbol' || hidden.has(key) ? undefined : property(remote, [key])
    },
    has: (own, key) => key === Symbol.toStringTag || Object.hasOwn(own, key),
    set: () => false,
    defineProperty: () => false,
    deleteProperty: () => false,
    ownKeys: () => (remote.isFunction ? Reflect.ownKeys(target) : []),
    getPrototypeOf: () => (remote.isFunction ? Function.prototype : Object.prototype),
  })
}

/** Names by which assertion and printing libraries recognise their own objects. */
const hidden = new Set([
  'asymmetricMatch',
  '$$typeof',
  'toJSON',
  'nodeType',
  'tagName',
  'toAsymmetricMatcher',
  '__esModule',
  'constructor',
  'prototype',
])

/** `client.count` awaited reads it, `client.get("/")` calls it, `api.ApiClient` constructed makes one. */
const property = (remote: Remote, path: string[]): object =>
  new Proxy(function () {}, {
    apply: (_target, _self, args: unknown[]) => call(remote, path, args),
    construct: (_target, args: unknown[]) => remote.constructed(make(remote, path, args)),
    get: (_target, key) => {
      if (key === 'then') return thenOf(() => read(remote, path))
      if (key === Symbol.toStringTag) return `Remote(${path.join('.')})`
      return typeof key === 'symbol' || hidden.has(key) ? undefined : property(remote, [...path, key])
    },
    has: (target, key) => key === 'then' || Object.hasOwn(target, key),
  })

const thenOf = (start: () => Promise<unknown>) => (resolve: never, reject: never) =>
  start().then(resolve, reject)

const call = async (remote: Remote, path: string[], args: unknown[]): Promise<unknown> =>
  remote.send({ op: 'call', target: await remote.idOf(), path, args })

const make = async (remote: Remote, path: string[], args: unknown[]): Promise<unknown> =>
  remote.send({ op: 'make', target: await remote.idOf(), path, args })

const read = async (remote: Remote, path: string[]): Promise<unknown> =>
  remote.send({ op: 'get', target: await remote.idOf(), path })

async function* iterate(remote: Remote): AsyncGenerator<unknown> {
  const iterator = (await remote.send({ op: 'iterate', target: await remote.idOf() })) as {
    next: () => Promise<IteratorResult<unknown>>
    return: () => Promise<unknown>
  }
  let isDone = false
  try {
    for (;;) {
      const step = await iterator.next()
      if (step.done) {
        isDone = true
        return step.value
      }
      yield step.value
    }
  } catch (error) {
    isDone = true
    throw error
  } finally {
    if (!isDone) await iterator.return().catch(() => {})
  }
}
