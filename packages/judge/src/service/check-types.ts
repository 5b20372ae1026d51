import { execFile } from 'node:child_process'
import { mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { constants, setPriority } from 'node:os'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { TypeReport } from '@firedrill/course'
import type { Sources } from '../tree/make-tree.ts'

const require = createRequire(import.meta.url)
const limitMs = 20_000
const mostMessages = 20

const options = [
  // One file or a few: threads would cost more than they bring.
  '--singleThreaded',
  '--noEmit',
  '--ignoreConfig',
  '--pretty',
  'false',
  '--strict',
  '--skipLibCheck',
  '--allowImportingTsExtensions',
  '--target',
  'esnext',
  '--module',
  'nodenext',
  '--types',
  'node',
  '--lib',
  'esnext',
]

/** Asks TypeScript about the candidate's files as they were handed in, beside the week's libraries. */
export const checkTypes = async (request: {
  root: string
  weekDir: string
  dir: string
  sources: Sources
  displayNames: Record<string, string>
  signal: AbortSignal
}): Promise<TypeReport> => {
  const { dir, sources } = request
  rmSync(dir, { recursive: true, force: true })
  mkdirSync(dir, { recursive: true })
  writeFileSync(join(dir, 'package.json'), '{"type":"module"}')
  symlinkSync(join(request.root, request.weekDir, 'node_modules'), join(dir, 'node_modules'), 'junction')
  const names = Object.keys(sources).filter((name) => sources[name] !== null && /\.[cm]?tsx?$/.test(name))
  for (const name of names) {
    mkdirSync(dirname(join(dir, name)), { recursive: true })
    writeFileSync(join(dir, name), sources[name] ?? '')
  }
  const typeRoots = ['--typeRoots', typesFolder()]
  const printed = await run(await compiler(), [...options, ...typeRoots, ...names], dir, request.signal)
  const messages = printed
    .split('\n')
    .map((line) => readMessage(line, request.displayNames))
    .filter((message) => message !== null)
  return { ok: messages.length === 0, messages: messages.slice(0, mostMessages) }
}

/** The folder that holds Node's types. */
const typesFolder = (): string => dirname(dirname(require.resolve('@types/node/package.json')))

/** The native compiler: its Node wrapper would cost as much as the check itself. */
const compiler = async (): Promise<string> => {
  const manifest = require.resolve('typescript/package.json')
  const module = (await import(pathToFileURL(join(dirname(manifest), 'lib/getExePath.js')).href)) as {
    default: () => string
  }
  return module.default()
}

const run = (file: string, args: string[], cwd: string, signal: AbortSignal): Promise<string> =>
  new Promise((resolve, reject) => {
    const child = execFile(
      file,
      args,
      { cwd, signal, timeout: limitMs, maxBuffer: 4 * 1024 * 1024, env: {} },
      (error, stdout) => {
        if (error && typeof error.code !== 'number') reject(error)
        else resolve(stdout)
      },
    )
    if (child.pid) setPriority(child.pid, constants.priority.PRIORITY_LOW)
  })

/** `file.ts(3,7): error TS2322: …` in the learner's terms. */
const readMessage = (line: string, displayNames: Record<string, string>): string | null => {
  const match = /^(.+?)\((\d+),(\d+)\): error TS\d+: (.*)$/.exec(line)
  if (!match?.[1]) return null
  return `${displayNames[match[1]] ?? match[1]}:${match[2]}:${match[3]} ${match[4]}`
}
