import { existsSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { basename, dirname, join, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import { crc32 } from 'node:zlib'

export const root = join(dirname(fileURLToPath(import.meta.url)), '../../..')

export const entries = {
  cli: 'packages/cli/src/main.ts',
  service: 'packages/judge/src/service/main.ts',
  thread: 'packages/judge/src/service/thread.ts',
  testing: 'packages/judge/src/testing/index.ts',
  lab: 'packages/lab/src/index.ts',
  host: 'packages/judge/src/host/main.ts',
  hooks: 'packages/judge/src/host/hooks.ts',
  'host-reporter': 'packages/judge/src/host/reporter.ts',
}

const cache = join(root, 'node_modules/.cache/firedrill')

export const bundle = async () => {
  const files = sources()
  const note = join(cache, `${looksOf(files)}.is`)
  const known = folderIn(note)
  if (known) return known
  const folder = join(cache, stampOf(files))
  if (!existsSync(folder)) await make(folder)
  // A disk that is full costs the next start some time, and nothing else.
  try {
    writeFileSync(note, basename(folder))
  } catch {}
  return folder
}

/** The bundle of sources that look like these, where one was noted. */
const folderIn = (note) => {
  try {
    const folder = join(cache, `${readFileSync(note, 'utf8')}/`)
    return existsSync(join(folder, 'cli.mjs')) ? folder.slice(0, -1) : null
  } catch {
    return null
  }
}

const make = async (folder) => {
  const scratch = `${folder}.${process.pid}`
  try {
    await build(scratch)
  } catch (error) {
    rmSync(scratch, { recursive: true, force: true })
    throw error
  }
  publish(scratch, folder)
  dropOld(folder)
}

/** Every file that a bundle is made of, and the versions of the libraries it takes in, with what the system says of each. */
const sources = () => {
  const own = ['bundle.mjs', 'lazy-builtins.mjs'].map((name) => lookAt(join(import.meta.dirname, name)))
  const files = [lookAt(join(root, 'pnpm-lock.yaml')), ...own]
  for (const name of readdirSync(join(root, 'packages'))) {
    const folder = join(root, 'packages', name, 'src')
    if (existsSync(folder)) collect(folder, files)
  }
  return files
}

const collect = (folder, files) => {
  for (const name of readdirSync(folder)) {
    const look = lookAt(`${folder}${sep}${name}`)
    if (look.isFolder) collect(look.file, files)
    else if (/(?<!\.test)\.tsx?$/.test(name)) files.push(look)
  }
}

const lookAt = (file) => {
  const stats = statSync(file)
  return { file, isFolder: stats.isDirectory(), size: stats.size, changedMs: stats.ctimeMs }
}

/** Sizes, and when each was changed, which nothing can set back: cheap to ask. */
const looksOf = (files) => {
  let looks = crc32(process.version)
  let bytes = 0
  for (const { file, size, changedMs } of files) {
    looks = crc32(`${file}:${size}:${changedMs}`, looks)
    bytes += size
  }
  return `${looks.toString(16)}-${bytes.toString(16)}`
}

/** Two checksums and the size: against accidents that is enough, and loading node:crypto would cost every start 15 ms. */
const stampOf = (files) => {
  let names = crc32(process.version)
  let bytes = 0
  let contents = 0
  for (const { file } of files) {
    const content = readFileSync(file)
    names = crc32(`${file}:${content.length}`, names)
    contents = crc32(content, contents)
    bytes += content.length
  }
  return [names, contents, bytes].map((part) => part.toString(16)).join('-')
}

const build = async (outdir) => {
  const esbuild = await import('esbuild')
  const { lazyBuiltins } = await import('./lazy-builtins.mjs')
  const entryPoints = Object.fromEntries(
    Object.entries(entries).map(([name, file]) => [name, join(root, file)]),
  )
  const shared = {
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'node24',
    outdir,
    outExtension: { '.js': '.mjs' },
    logLevel: 'silent',
    jsx: 'automatic',
    define: { 'process.env.NODE_ENV': '"production"' },
    alias: { 'react-devtools-core': join(root, 'packages/bundle/src/nothing.mjs') },
    banner: {
      js: "import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);",
    },
  }
  const { host, hooks, 'host-reporter': reporter, ...rest } = entryPoints
  // The candidate's side shares no chunk with ours: a stranger can read it in one piece.
  await esbuild.build({
    ...shared,
    entryPoints: { host, hooks, 'host-reporter': reporter },
    splitting: true,
    chunkNames: 'host-[name]-[hash]',
  })
  await esbuild.build({
    ...shared,
    // The layout engine of Ink fetches its own code from a data url, and the first fetch loads all of Node's: 20 ms.
    define: { ...shared.define, fetch: 'undefined' },
    entryPoints: rest,
    splitting: true,
    plugins: [lazyBuiltins],
    external: ['vitest', 'vitest/*', 'esbuild', 'typescript'],
  })
}

/** Another process may have made the same bundle first: the same bytes, so either will do. */
const publish = (scratch, folder) => {
  try {
    renameSync(scratch, folder)
  } catch (error) {
    rmSync(scratch, { recursive: true, force: true })
    if (!existsSync(folder)) throw error
  }
}

/** Bundles of other sources go after a day: a run that started with one may still be using it. */
const dropOld = (current) => {
  for (const name of readdirSync(cache)) {
    const folder = join(cache, name)
    if (folder !== current && Date.now() - statSync(folder).mtimeMs > 86_400_000)
      rmSync(folder, { recursive: true, force: true })
  }
}
