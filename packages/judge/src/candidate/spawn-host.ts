import { type ChildProcess, spawn } from 'node:child_process'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Duplex, Readable } from 'node:stream'
import { launchCommand, type ProcessLimits } from './launcher.ts'
import { marker } from './leftovers.ts'

/** How to start a candidate's process. */
export interface HostOptions {
  /** Folder of the bundle, with `host.mjs` and `hooks.mjs`. */
  bundleDir: string
  /** Value of the mark that its processes carry. */
  run: string
  limits: ProcessLimits
  /** `file:` URLs of the week's libraries, imported while the process waits. */
  preload: string[]
}

/** A started process and its four pipes. */
export interface HostProcess {
  child: ChildProcess
  pid: number
  stdout: Readable
  stderr: Readable
  answers: Duplex
  callbacks: Duplex
}

/** Starts a candidate's process: own group, an environment of our making, private descriptors 3 and 4. */
export const spawnHost = (options: HostOptions): HostProcess => {
  const host = join(options.bundleDir, 'host.mjs')
  const [file, args] = launchCommand(options.limits, [...hookArgs(options.bundleDir), host])
  const child = spawn(file, args, {
    stdio: ['ignore', 'pipe', 'pipe', 'pipe', 'pipe'],
    detached: true,
    env: { ...baseEnvironment(options.run), FIREDRILL_PRELOAD: JSON.stringify(options.preload) },
    cwd: tmpdir(),
  })
  const [, stdout, stderr, answers, callbacks] = child.stdio as unknown as [
    null,
    Readable,
    Readable,
    Duplex,
    Duplex,
  ]
  return { child, pid: child.pid ?? 0, stdout, stderr, answers, callbacks }
}

/** The arguments that put the import rules into a Node process. */
export const hookArgs = (bundleDir: string): string[] => [
  '--disable-warning=ExperimentalWarning',
  '--import',
  pathToFileURL(join(bundleDir, 'hooks.mjs')).href,
]

/** All that a candidate sees of the environment. */
export const baseEnvironment = (run: string): Record<string, string> => ({
  [marker]: run,
  PATH: process.env.PATH ?? '/usr/bin:/bin',
  TZ: 'UTC',
  LANG: 'C.UTF-8',
  ...(process.platform === 'win32' ? { SystemRoot: process.env.SystemRoot ?? '' } : {}),
})
