import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { Breach } from '../candidate/breach.ts'
import type { Connection } from '../candidate/connection.ts'
import { firstPlace } from '../tree/first-place.ts'
import type { Setup } from '../wire/messages.ts'
import type { Run } from './run.ts'
import { currentRun } from './state.ts'

/** A process of the candidate's with its modules. */
export interface Loaded {
  connection: Connection
  /** Handle proxies by the file they export from, relative to the tree. */
  modules: Map<string, Promise<object>>
  setup: Pick<Setup, 'env' | 'clock'>
}

const shared = new WeakMap<Run, Loaded>()
const last = new WeakMap<Run, Loaded>()

/** The run's common process, or a new one where none lives. */
export const openShared = (): Loaded => {
  const run = currentRun()
  const old = shared.get(run)
  if (old?.connection.isOpen()) return old
  const loaded = openOwn({})
  shared.set(run, loaded)
  return loaded
}

/** A new process. */
export const openOwn = (setup: Partial<Loaded['setup']>): Loaded => {
  const run = currentRun()
  const { loadError } = run.context
  if (loadError) {
    run.recordBreach(new Breach('error', loadError))
    throw run.breach?.breach ?? new Error(loadError)
  }
  const { env = {}, clock = 'real' } = setup
  return use({ connection: run.open(), modules: new Map(), setup: { env, clock } })
}

/** Remembers the process as the one used last. */
export const use = (loaded: Loaded): Loaded => {
  last.set(currentRun(), loaded)
  return loaded
}

/** The process that was used last. */
export const lastLoaded = (): Loaded | null => last.get(currentRun()) ?? null

/** Imports a file of the tree in that process, once; resolves to the handle of its exports. */
export const importFile = (loaded: Loaded, file: string): Promise<object> => {
  const known = loaded.modules.get(file)
  if (known) return known
  const run = currentRun()
  const { treeDir, temporaryDir, loader } = run.context
  const url = pathToFileURL(join(treeDir, file)).href
  const setup: Setup = { ...loaded.setup, url, loader, folders: { tree: treeDir, temporary: temporaryDir } }
  const module = loaded.connection.request({ op: 'load', setup }).catch((error: unknown) => {
    if (error instanceof Breach) throw error
    const breach = new Breach('error', describeLoadError(error))
    run.recordBreach(breach)
    throw breach
  }) as Promise<object>
  module.catch(() => {})
  loaded.modules.set(file, module)
  return module
}

const describeLoadError = (error: unknown): string => {
  if (!(error instanceof Error)) return `Your file threw ${String(error)} while it was loaded.`
  const place = firstPlace(error.stack)
  return `Your file does not load: ${error.name}: ${error.message}${place ? ` (${place})` : ''}`
}
