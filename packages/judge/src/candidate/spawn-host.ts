import type { ChildProcess } from 'node:child_process'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Duplex, Readable } from 'node:stream'
import type { Sandbox } from '../sandbox/sandbox.ts'
import type { ProcessLimits } from './launcher.ts'
import { spawnNode } from './spawn-node.ts'

/** How to start a candidate's process. */
export interface HostOptions {
  /** Folder of the bundle, with `host.mjs` and `hooks.mjs`. */
  bundleDir: string
  /** Value of the mark that its processes carry. */
  run: string
  limits: ProcessLimits
  /** `file:` URLs of the week's libraries, imported while the process waits. */
  preload: string[]
  /** Further arguments of Node. */
  nodeArgs?: string[]
  /** Null: a child process of this machine's, T1. */
  sandbox: Sandbox | null
}

/** A started process and its four pipes. */
export interface HostProcess {
  child: ChildProcess
  pid: number
  stdout: Readable
  stderr: Readable
  answers: Duplex
  callbacks: Duplex
  isSandboxed: boolean
}

/** Starts a candidate's process: own group, an environment of our making, private descriptors 3 and 4. */
export const spawnHost = (options: HostOptions): HostProcess => {
  const child = spawnNode({
    ...options,
    script: (hostDir) => [join(hostDir, 'host.mjs')],
    stdio: ['ignore', 'pipe', 'pipe', 'pipe', 'pipe'],
    env: { FIREDRILL_PRELOAD: JSON.stringify(options.preload) },
    cwd: options.sandbox ? '/' : tmpdir(),
  })
  const [, stdout, stderr, answers, callbacks] = child.stdio as unknown as [
    null,
    Readable,
    Readable,
    Duplex,
    Duplex,
  ]
  const isSandboxed = options.sandbox !== null
  return { child, pid: child.pid ?? 0, stdout, stderr, answers, callbacks, isSandboxed }
}
