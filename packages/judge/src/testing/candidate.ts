import { ownerOf } from '../candidate/owners.ts'
import { createRemote } from '../candidate/remote.ts'
import { importFile, lastLoaded, type Loaded, openOwn, openShared, use } from './loaded.ts'
import { currentRun } from './state.ts'
import type { Handle, RemoteModule } from './types.ts'

/** How the candidate is started. */
export interface CandidateOptions {
  /** Variables it finds in `process.env`, set before it is loaded. */
  env?: Record<string, string>
  /** Another process, with nothing left of what ran before. */
  fresh?: boolean
  /** `virtual`: its timers and dates stand still until `clock.tick`. */
  clock?: 'real' | 'virtual'
}

/**
 * The candidate's module, in a process of its own: one for each hidden test file, unless `env`, `clock` or `fresh`
 * ask for another. Nothing happens before the first await: `await add(1, 2)`, `const client = new ApiClient({ … })`,
 * `await client.count`, `for await (const page of await pages(url))`.
 *
 * Data arrives as copies, functions, class instances and iterators as handles; see docs/test-api.md.
 */
export const candidate = <M extends object>(options: CandidateOptions = {}): RemoteModule<M> => {
  const isShared = Object.keys(options).length === 0
  let own: Loaded | null = null
  const open = (): Loaded => {
    if (isShared) return openShared()
    if (!own?.connection.isOpen()) own = openOwn(options)
    return own
  }
  return moduleOf<M>(open, () => currentRun().context.entry)
}

/**
 * A helper of the author's that runs beside the candidate, for what no wire carries: shared memory, decorators,
 * registries. It imports the candidate as `./solution.ts`, holds no expected value and asserts nothing; what it
 * returns is the candidate's word.
 */
export const driver = <M extends object>(path: `./${string}`): RemoteModule<M> =>
  moduleOf<M>(openShared, () => path.slice(2))

/**
 * A value as data, all the way down: instances and other live objects become plain objects of their fields and
 * getters. For answers that the task calls a record, whatever the learner made them with.
 */
export const data = async <T>(value: Handle<T> | T): Promise<T> => {
  const send = ownerOf(value) ?? lastLoaded()?.connection.request
  return send ? ((await send({ op: 'data', target: value })) as T) : (value as T)
}

/** Keeps a value alive in the process used last and gives its handle, to pass to a call and look at afterwards. */
export const hold = async <T>(value: T): Promise<Handle<T>> => {
  const { connection } = lastLoaded() ?? openShared()
  return (await connection.request({ op: 'hold', value })) as Handle<T>
}

/** A socket that is readable is read within two: one ends while it comes, the next begins with it. Two more for an answer. */
const enoughTurns = 4

/**
 * Has the process used last go round its event loop some times: timers that are due have fired, bytes that had come were
 * read, and what was sent because of it is on its way. For what must not come, in the place of a wait of one's own, which
 * a busy machine swallows. Work of other threads (files, names of hosts) is not waited for.
 */
export const takeTurns = async (): Promise<void> => {
  const { connection } = lastLoaded() ?? openShared()
  for (let turn = 0; turn < enoughTurns; turn++) {
    await connection.request({ op: 'ping' })
    // What it sent has its turn on this side, too.
    await new Promise((resolve) => setImmediate(resolve))
  }
}

/** Moves the virtual clock of `candidate({ clock: "virtual" })`. */
export const clock = {
  /** Advances by milliseconds, timer by timer; real input and output finish in between. */
  tick: async (ms: number): Promise<void> => {
    const { connection, modules } = lastLoaded() ?? openShared()
    // Calls that were made before this one, and wait for what they call, go first.
    await Promise.allSettled(modules.values())
    await connection.born()
    await new Promise((resolve) => setImmediate(resolve))
    await connection.request({ op: 'tick', ms })
  },
}

/** A module that may not be loaded yet: each use loads it first, in the process that lives at that moment. */
const moduleOf = <M extends object>(open: () => Loaded, file: () => string): RemoteModule<M> => {
  let loaded: Loaded | null = null
  const load = (): Promise<object> => {
    loaded = use(open())
    return importFile(loaded, file())
  }
  const current = (): Loaded['connection'] => (loaded ?? open()).connection
  const numberOf = (proxy: unknown): number => current().idOf(proxy) ?? 0
  return createRemote({
    send: (request) => current().request(request),
    idOf: async () => numberOf(await load()),
    numberOf,
    isFunction: false,
    name: 'module',
    constructed: (pending) => (loaded ? loaded.connection.lazy(pending) : failed(pending)),
    settled: load,
  }) as RemoteModule<M>
}

/** What `new` gives where the candidate does not even load: the error appears at the first await. */
const failed = (pending: Promise<unknown>): object => {
  pending.catch(() => {})
  const idOf = (): Promise<never> => pending as Promise<never>
  return createRemote({
    send: async () => null,
    idOf,
    numberOf: () => 0,
    isFunction: false,
    name: 'instance',
    constructed: failed,
    settled: () => pending,
  })
}
