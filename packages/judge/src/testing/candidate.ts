import { createRemote } from '../candidate/remote.ts'
import { importFile, lastLoaded, type Loaded, openLoaded } from './loaded.ts'
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
    if (!own?.connection.isOpen()) own = openLoaded(isShared ? {} : { ...options, fresh: true })
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
  moduleOf<M>(
    () => openLoaded({}),
    () => path.slice(2),
  )

/** Copies the fields of what a handle stands for; any other value is returned as it is. */
export const data = async <T>(handle: Handle<T> | T): Promise<T> => {
  const loaded = lastLoaded()
  return loaded ? ((await loaded.connection.request({ op: 'data', target: handle })) as T) : (handle as T)
}

/** Keeps a value alive in the candidate and gives its handle, to pass to a call and look at afterwards. */
export const hold = async <T>(value: T): Promise<Handle<T>> => {
  const loaded = openLoaded({})
  return (await loaded.connection.request({ op: 'hold', value })) as Handle<T>
}

/** Moves the virtual clock of `candidate({ clock: "virtual" })`. */
export const clock = {
  /** Advances by milliseconds, timer by timer; real input and output finish in between. */
  tick: async (ms: number): Promise<void> => {
    await openLoaded({}).connection.request({ op: 'tick', ms })
  },
}

/** A module that may not be loaded yet: each use loads it first, in the process that lives at that moment. */
const moduleOf = <M extends object>(open: () => Loaded, file: () => string): RemoteModule<M> => {
  let loaded: Loaded | null = null
  const load = (): Promise<object> => {
    loaded = open()
    return importFile(loaded, file())
  }
  const current = (): Loaded['connection'] => (loaded ?? open()).connection
  return createRemote({
    send: (request) => current().request(request),
    idOf: async () => {
      const handle = await load()
      return current().idOf(handle) ?? 0
    },
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
    isFunction: false,
    name: 'instance',
    constructed: failed,
    settled: () => pending,
  })
}
