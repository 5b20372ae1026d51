import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { Breach } from '../candidate/breach.ts'
import type { Connection } from '../candidate/connection.ts'
import type { Setup } from '../wire/messages.ts'
import type { Run } from './run.ts'
import { currentRun } from './state.ts'

/** A process of the candidate's with its modules. */
export interface Loaded {
  connection: Connection
  /** Handle proxies by the file they export from, relative to the tree. */
  modules: Map<string, Promise<object>>
  setup: Omit<Setup, 'url' | 'loader'>
}

const shared = new WeakMap<Run, Loaded>()

/** The run's process, or a new one where it has none that lives or `fresh` asks for another. */
export const openLoaded = (options: {
  env?: Record<string, string>
  clock?: Setup['clock']
  fresh?: boolean
}): Loaded => {
  const run = currentRun()
  const old = shared.get(run)
  const isOther = options.env !== undefined || options.clock !== undefined || options.fresh === true
  if (old?.connection.isOpen() && !isOther) return old
  if (run.context.loadError) run.recordBreach(new Breach('error', run.context.loadError))
  if (run.breach && run.context.loadError) throw run.breach.breach
  const setup = { env: options.env ?? {}, clock: options.clock ?? 'real' } as const
  const loaded: Loaded = { connection: run.open(), modules: new Map(), setup }
  shared.set(run, loaded)
  return loaded
}

/** The process that was opened last. */
export const lastLoaded = (): Loaded | null => shared.get(currentRun()) ?? null

/** Imports a file of the tree in that process, once; resolves to the handle of its exports. */
export const importFile = (loaded: Loaded, file: string): Promise<object> => {
  const known = loaded.modules.get(file)
  if (known) return known
  const run = currentRun()
  const url = pathToFileURL(join(run.context.treeDir, file)).href
  const setup: Setup = { ...loaded.setup, url, loader: run.context.loader }
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
  const place = /\bwork\/[\w./-]+:\d+/.exec(error.stack ?? '')?.[0]
  return `Your file does not load: ${error.name}: ${error.message}${place ? ` (${place})` : ''}`
}
