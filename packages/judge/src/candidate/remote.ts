import { arrive, type Send } from './owners.ts'
import { type Reads, unawaited } from './reads.ts'

/** Asks with the id of a handle that may not have arrived yet. */
type IdOf = () => Promise<number>

/** How a proxy reaches what it stands for. */
export interface Remote {
  send: Send
  idOf: IdOf
  /** The number of another handle of the same process. */
  numberOf: (proxy: unknown) => number
  isFunction: boolean
  name: string
  constructed: (pending: Promise<unknown>) => object
  /** Notes what is asked and never awaited; a module's exports are not noted. */
  reads?: Reads
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
const property = (remote: Remote, path: string[]): object => {
  const proxy = new Proxy(function () {}, {
    apply: (_target, _self, args: unknown[]) => {
      remote.reads?.used(proxy)
      const answer = call(remote, path, args)
      remote.reads?.called(answer, `${path.join('.')}()`)
      return answer
    },
    construct: (_target, args: unknown[]) => {
      remote.reads?.used(proxy)
      return remote.constructed(make(remote, path, args))
    },
    get: (_target, key) => {
      if (key === Symbol.toPrimitive) return () => refuse(path)
      if (key === Symbol.toStringTag) return `Remote(${path.join('.')})`
      if (typeof key === 'symbol' || hidden.has(key)) return undefined
      remote.reads?.used(proxy)
      return key === 'then' ? thenOf(() => read(remote, path)) : property(remote, [...path, key])
    },
    has: (target, key) => key === 'then' || Object.hasOwn(target, key),
  })
  remote.reads?.read(proxy, path.join('.'))
  return proxy
}

const refuse = (path: string[]): never => {
  throw unawaited(path.join('.'))
}

const thenOf = (start: () => Promise<unknown>) => (resolve: never, reject: never) =>
  start().then(resolve, reject)

const call = async (remote: Remote, path: string[], args: unknown[]): Promise<unknown> =>
  remote.send({ op: 'call', target: await remote.idOf(), path, args: await arrive(args) })

const make = async (remote: Remote, path: string[], args: unknown[]): Promise<unknown> =>
  remote.send({ op: 'make', target: await remote.idOf(), path, args: await arrive(args) })

const read = async (remote: Remote, path: string[]): Promise<unknown> =>
  remote.send({ op: 'get', target: await remote.idOf(), path })

async function* iterate(remote: Remote): AsyncGenerator<unknown> {
  const iterator = await remote.send({ op: 'iterate', target: await remote.idOf() })
  const step = async (method: 'next' | 'return'): Promise<unknown[]> => {
    const result = await remote.send({ op: 'step', target: remote.numberOf(iterator), method })
    return Array.isArray(result) ? result : [true, undefined]
  }
  let isDone = false
  try {
    for (;;) {
      const [done, value] = await step('next')
      if (done !== false) {
        isDone = true
        return value
      }
      yield value
    }
  } catch (error) {
    isDone = true
    throw error
  } finally {
    if (!isDone) await step('return')
  }
}
