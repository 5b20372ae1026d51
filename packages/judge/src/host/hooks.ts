import { existsSync, readFileSync, writeSync } from 'node:fs'
import { isBuiltin, registerHooks } from 'node:module'
import { fileURLToPath } from 'node:url'
import type { LoaderConfig } from '../wire/messages.ts'
import { makeWorkersModest } from './modest-workers.ts'

/**
 * Preloaded into every process and worker thread of a candidate. A candidate imports its own files, its week's
 * libraries and Node's modules; its files are JavaScript already, whatever their names say.
 */
const variable = 'FIREDRILL_LOADER'

let config: LoaderConfig | null = null
/** The configuration travels in the environment, so that worker threads and spawned programs find it too. */
const read = (): LoaderConfig | null => {
  const text = process.env[variable]
  if (!config && text) config = JSON.parse(text)
  return config
}

registerHooks({
  resolve(specifier, context, nextResolve) {
    const loader = read()
    const parent = context.parentURL
    if (/^(node:)?worker_threads$/.test(specifier)) makeWorkersModest()
    if (!loader || !parent?.startsWith(loader.tree)) return nextResolve(specifier, context)
    // No file of the candidate's has the folder's own name: Node itself asks, for a test file or its reporter.
    if (parent === loader.tree) return nextResolve(specifier, context)
    if (isBuiltin(specifier)) return nextResolve(specifier, context)
    if (/^(\.{1,2}\/|file:|\/)/.test(specifier)) {
      return { url: findFile(loader, specifier, parent), shortCircuit: true }
    }
    if (specifier.startsWith('data:')) return nextResolve(specifier, context)
    const name = /^(@[^/]+\/[^/]+|[^/]+)/.exec(specifier)?.[0] ?? specifier
    if (!loader.libraries.includes(name) || specifier.includes('/../')) throw refuseLibrary(loader, specifier)
    return nextResolve(specifier, { ...context, parentURL: loader.week })
  },
  load(url, context, nextLoad) {
    const loader = read()
    const isOwn = loader && url.startsWith(loader.tree) && /\.[cm]?[jt]sx?$/.test(new URL(url).pathname)
    if (!isOwn) return nextLoad(url, context)
    return { format: 'module', source: readFileSync(fileURLToPath(url)), shortCircuit: true }
  },
})

/** In a sandbox nobody else can tell an exit with 130 from an end by signal 2: the program says so itself. */
const exitAt = Number(process.env.FIREDRILL_EXIT ?? 0)
delete process.env.FIREDRILL_EXIT
if (exitAt > 0) process.on('exit', (code) => void writeSync(exitAt, String(code)))

const findFile = (loader: LoaderConfig, specifier: string, parent: string): string => {
  const url = new URL(specifier, parent)
  if (!url.href.startsWith(loader.tree)) {
    throw importError(`Cannot import "${specifier}": it lies outside your own files.`)
  }
  const bare = url.href.replace(/[?#].*$/, '')
  const guesses = [url.href, bare.replace(/\.js$/, '.ts'), `${bare}.ts`, `${bare}/index.ts`]
  const found = guesses.find(
    (guess) => existsSync(new URL(guess.replace(/[?#].*$/, ''))) && !guess.endsWith('/'),
  )
  if (found) return found
  if (specifier === './solution.ts') return new URL(loader.solution, loader.tree).href
  throw importError(`Cannot import "${specifier}": there is no such file among yours.`)
}

const refuseLibrary = (loader: LoaderConfig, specifier: string): Error => {
  const list =
    loader.libraries.length > 0
      ? `${loader.libraries.join(', ')} and Node's own modules`
      : "Node's own modules"
  return importError(`Cannot import "${specifier}": ${loader.weekName} gives you ${list}.`)
}

const importError = (message: string): Error =>
  Object.assign(new Error(message), { code: 'ERR_FIREDRILL_IMPORT' })
