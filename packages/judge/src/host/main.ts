import { channel } from 'node:diagnostics_channel'
import type { Server } from 'node:net'
import type { Callback, CallbackAnswer, Notice, Report, Request, Setup } from '../wire/messages.ts'
import { type Codec, createCodec, Held } from './codec.ts'
import { findLeaks } from './leaks.ts'
import { type Link, openLink } from './link.ts'

/**
 * The candidate's process. It is started before it is needed, imports the week's libraries while it waits, and does
 * what the judge asks. Everything in here is within the candidate's reach: the judge trusts none of it.
 */

const promisesOut = new WeakMap<Promise<unknown>, number>()
const promisesIn = new Map<number, PromiseWithResolvers<unknown>>()
const signalsIn = new Map<number, AbortController>()
const signalsOut = new WeakMap<AbortSignal, number>()
let nextId = 1
let tick: ((ms: number) => Promise<void>) | null = null

const codec: Codec = createCodec({
  callBack: (callback, args) => {
    const answer = codec.decode(link.ask(encodeCallback({ callback, args }))) as CallbackAnswer
    if (answer.isThrown) throw answer.thrown
    return answer.value
  },
  promiseIn: (id) => {
    const pending = Promise.withResolvers<unknown>()
    pending.promise.catch(() => {})
    promisesIn.set(id, pending)
    return pending.promise
  },
  promiseOut: (promise) => {
    const known = promisesOut.get(promise)
    if (known) return known
    const id = nextId++
    promisesOut.set(promise, id)
    promise.then(
      (value) => report({ kind: 'settle', promise: id, value, isThrown: false }),
      (thrown: unknown) => report({ kind: 'settle', promise: id, thrown, isThrown: true }),
    )
    return id
  },
  signalIn: (id, aborted, reason) => {
    const known = signalsIn.get(id) ?? new AbortController()
    signalsIn.set(id, known)
    if (aborted) known.abort(reason)
    return known.signal
  },
  signalOut: (signal) => {
    const known = signalsOut.get(signal)
    if (known) return known
    const id = nextId++
    signalsOut.set(signal, id)
    signal.addEventListener('abort', () => report({ kind: 'abort', signal: id, reason: signal.reason }), { once: true })
    return id
  },
})

const link: Link = openLink((text) => {
  const message = codec.decode(text) as Request | Notice
  if (message.op === 'abort') signalsIn.get(message.signal)?.abort(message.reason)
  else if (message.op === 'settle') settlePromise(message)
  else void answer(message)
})

const settlePromise = (notice: Notice & { op: 'settle' }): void => {
  const pending = promisesIn.get(notice.promise)
  promisesIn.delete(notice.promise)
  if (notice.isThrown) pending?.reject(notice.thrown)
  else pending?.resolve(notice.value)
}

const answer = async (request: Request): Promise<void> => {
  const { id } = request
  try {
    const value = await perform(request)
    report({ kind: 'answer', id, value })
  } catch (thrown) {
    report({ kind: 'thrown', id, thrown })
  }
}

const perform = (request: Request): unknown => {
  switch (request.op) {
    case 'load':
      return load(request.setup)
    case 'call': {
      const target = codec.handle(request.target)
      if (request.path.length === 0) return (target as Function)(...request.args)
      const owner = follow(target, request.path.slice(0, -1)) as Record<string, Function>
      const name = request.path.at(-1) as string
      if (typeof owner?.[name] !== 'function') throw new TypeError(`${name} is not a function`)
      return (owner[name] as Function)(...request.args)
    }
    case 'make':
      return new Held(codec.hold(Reflect.construct(follow(codec.handle(request.target), request.path) as Function, request.args)))
    case 'get':
      return follow(codec.handle(request.target), request.path)
    case 'data':
      return copyFields(request.target)
    case 'hold':
      return new Held(codec.hold(request.value))
    case 'iterate':
      return new Held(codec.hold(iteratorOf(codec.handle(request.target))))
    case 'tick':
      if (!tick) throw new Error('clock.tick needs candidate({ clock: "virtual" })')
      return tick(request.ms)
    case 'ping':
      return null
    case 'leaks':
      return findLeaks()
  }
}

const load = async ({ url, loader, env, clock }: Setup): Promise<unknown> => {
  Object.assign(process.env, env, { FIREDRILL_LOADER: JSON.stringify(loader) })
  if (clock === 'virtual') tick = (await import('./clock.ts')).installClock().tick
  const exported = (await import(url)) as object
  return new Held(codec.hold(exported))
}

const follow = (target: unknown, path: readonly string[]): unknown =>
  path.reduce((value, key) => (value as Record<string, unknown>)[key], target)

const copyFields = (value: unknown): unknown => {
  if (typeof value !== 'object' || value === null) return value
  if (Array.isArray(value) || ArrayBuffer.isView(value) || value instanceof Map || value instanceof Set) return value
  if (value instanceof Date || value instanceof Error) return value
  return { ...value }
}

const iteratorOf = (value: unknown): unknown => {
  const iterable = value as Partial<AsyncIterable<unknown> & Iterable<unknown>>
  const open = iterable[Symbol.asyncIterator] ?? iterable[Symbol.iterator]
  if (typeof open !== 'function') throw new TypeError('the value is not iterable')
  return (open as () => unknown).call(value)
}

/** Says what happened; where a value cannot cross, says that instead. */
const report = (message: Report): void => {
  try {
    send(codec.encode(message))
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error)
    if (message.kind === 'answer' || message.kind === 'thrown') {
      send(codec.encode({ kind: 'uncarried', id: message.id, why }))
    } else if (message.kind === 'settle') {
      send(codec.encode({ kind: 'settle', promise: message.promise, isThrown: true, thrown: new Error(why) }))
    }
  }
}

/** An argument that cannot cross is our limit: the judge hears of it before the candidate's code goes on. */
const encodeCallback = (callback: Callback): string => {
  try {
    return codec.encode(callback)
  } catch (error) {
    report({ kind: 'uncarried', id: 0, why: error instanceof Error ? error.message : String(error) })
    throw error
  }
}

const send = (text: string): void => {
  if (Buffer.byteLength(text) > 8 * 1024 * 1024) throw new Error('more than 8 MB of data')
  link.send(text)
}

const uncaught = (error: unknown, origin: string): void => {
  report({ kind: 'uncaught', error, origin })
  setImmediate(() => process.exit(1))
}
process.on('uncaughtException', uncaught)
process.on('unhandledRejection', (reason) => uncaught(reason, 'unhandledRejection'))

channel('tracing:net.server.listen:asyncEnd').subscribe((message) => {
  const address = (message as { server: Server }).server.address()
  if (address && typeof address === 'object') report({ kind: 'port', port: address.port })
})

/** The week's libraries, loaded while nobody waits. */
for (const url of JSON.parse(process.env.FIREDRILL_PRELOAD ?? '[]') as string[]) await import(url).catch(() => {})
delete process.env.FIREDRILL_PRELOAD
