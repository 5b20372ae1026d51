import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { root as repository } from '@firedrill/bundle'
import { onTestFinished } from 'vitest'

/** A host in a process of its own, as an instructor starts it. For tests. */
export interface HostProcess {
  url: string
  /** Where it listens itself. */
  port: number
  code: string
  /** Behind the `@` of `--join`. */
  place: string
  key: string
  helperKey: string
  /** What it said on stderr so far: lines of its log. */
  log: () => string
  /** Ends it, and resolves to its exit code; null where a signal did. */
  end: (signal?: NodeJS.Signals) => Promise<number | null>
}

/** A folder that goes away with the test. */
export const makeFolder = (name: string): string => {
  const folder = mkdtempSync(join(tmpdir(), `${name}-`))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 }))
  return folder
}

/** How a host is started. */
export interface StartOptions {
  data: string
  port?: number
  databaseUrl?: string | null
  secret?: string
  /** Archives that it gives away. */
  kits?: string[]
  /** Of a proxy before it. */
  publicUrl?: string
  /** A course of one's own, without a plan. */
  root?: string
  /** Other options, as they are typed. */
  args?: string[]
  /** Where programs are found; as here unless told. */
  path?: string
}

/**
 * Starts `workshop host` with its data in a folder, for the test that runs. The same port again is the same host to
 * learners.
 */
export const startHost = async (options: StartOptions): Promise<HostProcess> => {
  const host = await keepHost(options)
  onTestFinished(async () => void (await host.end('SIGKILL')))
  return host
}

/** The same for several tests: it goes on until it is ended. */
export const keepHost = async ({
  data,
  port = 0,
  databaseUrl,
  secret,
  root,
  publicUrl,
  kits = [],
  args: more = [],
  path = process.env.PATH,
}: StartOptions): Promise<HostProcess> => {
  const args = ['workshop', 'host', ...(root ? [] : ['--plan', 'one-week']), '--json', '--host', '127.0.0.1']
  const child = spawn(
    process.execPath,
    [
      join(repository, 'packages/cli/bin/firedrill.mjs'),
      ...args,
      '--address',
      '127.0.0.1',
      '--port',
      String(port),
      '--data',
      data,
      ...(databaseUrl ? ['--database-url', databaseUrl] : []),
      ...(secret ? ['--secret', secret] : []),
      ...kits.flatMap((kit) => ['--kit', kit]),
      ...(publicUrl ? ['--public-url', publicUrl] : []),
      ...more,
    ],
    {
      env: { PATH: path, HOME: data, ...(root ? { FIREDRILL_ROOT: root } : {}) },
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  )
  let log = ''
  child.stderr.on('data', (chunk: Buffer) => void (log += chunk.toString()))
  const isOver = (): boolean => child.exitCode !== null || child.signalCode !== null
  const closed = new Promise<number | null>((resolve) => child.once('close', resolve))
  const end = async (signal: NodeJS.Signals = 'SIGTERM'): Promise<number | null> => {
    if (!isOver()) child.kill(signal)
    return closed
  }
  const line = await Promise.race([
    new Promise<string>((resolve) => createInterface({ input: child.stdout }).once('line', resolve)),
    closed.then(() => {
      throw new Error(`The host ended: ${log}`)
    }),
  ])
  const {
    code,
    place,
    boardUrl,
    helperUrl,
    port: own,
  } = JSON.parse(line) as Record<'code' | 'place' | 'boardUrl' | 'helperUrl', string> & { port: number }
  return {
    url: boardUrl.replace(/\/board#.*$/, ''),
    port: own,
    code,
    place,
    key: keyOf(boardUrl),
    helperKey: keyOf(helperUrl),
    log: () => log,
    end,
  }
}

const keyOf = (board: string): string => new URL(board).hash.replace('#key=', '')
