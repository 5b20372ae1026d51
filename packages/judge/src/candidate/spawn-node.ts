import { type ChildProcess, spawn, type StdioOptions } from 'node:child_process'
import { closeSync, openSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { equipmentFiles } from '../sandbox/equipment.ts'
import { makeRunFolder } from '../sandbox/run-folder.ts'
import { inside, type Sandbox } from '../sandbox/sandbox.ts'
import { wrapCommand } from '../sandbox/wrap-command.ts'
import { launchCommand, limitedNode, type ProcessLimits } from './launcher.ts'
import { marker } from './leftovers.ts'

/** How a Node process of the candidate's is started. */
export interface NodeProcess {
  /** Null: a child process of this machine's, T1. */
  sandbox: Sandbox | null
  /** Folder of the bundle, with `host.mjs` and `hooks.mjs`. */
  bundleDir: string
  /** Value of the mark that its processes carry. */
  run: string
  limits: ProcessLimits
  /** Further arguments of Node. */
  nodeArgs?: string[]
  /** The file to run and its arguments; `hostDir` is where the process finds the bundle. */
  script: (hostDir: string) => string[]
  /** Current folder, as the process sees it. */
  cwd: string
  env: Record<string, string>
  /** Descriptors 0 to at most 4. */
  stdio: 'pipe'[] | ('pipe' | 'ignore')[]
  /** Gives it a terminal. */
  tty?: boolean
}

/** Starts Node for the candidate, in a process group of its own, with an environment of our making. */
export const spawnNode = (options: NodeProcess): ChildProcess => {
  const { sandbox, bundleDir } = options
  const env = { ...baseEnvironment(options.run, sandbox !== null), ...options.env }
  const hostDir = sandbox ? inside.host : bundleDir
  const nodeArgs = [...(options.nodeArgs ?? []), ...hookArgs(hostDir), ...options.script(hostDir)]
  const terminal = options.tty ? underTerminal : (command: string[]): string[] => command
  if (!sandbox) {
    const [file = '', ...args] = terminal(launchCommand(options.limits, nodeArgs))
    return spawn(file, args, { stdio: options.stdio, detached: true, env, cwd: options.cwd })
  }
  makeRunFolder(sandbox)
  const filter = openSync(join(sandbox.equipment, equipmentFiles.filter), 'r')
  try {
    const stdio: StdioOptions = [...options.stdio, ...unused.slice(options.stdio.length), filter]
    const command = terminal(limitedNode(inside.node, options.limits, nodeArgs))
    const [file, args] = wrapCommand(sandbox, { ...options, command, filterAt: unused.length })
    return spawn(file, args, { stdio, detached: true, env, cwd: '/' })
  } finally {
    closeSync(filter)
  }
}

const unused = Array.from({ length: 5 }, () => 'ignore' as const)

/** The arguments that put the import rules into a Node process. */
const hookArgs = (hostDir: string): string[] => [
  '--disable-warning=ExperimentalWarning',
  '--import',
  pathToFileURL(join(hostDir, 'hooks.mjs')).href,
]

/** All that a candidate sees of the environment. */
const baseEnvironment = (run: string, isSandboxed: boolean): Record<string, string> => ({
  [marker]: run,
  PATH: isSandboxed ? '/usr/local/bin:/usr/bin:/bin' : (process.env.PATH ?? '/usr/bin:/bin'),
  TZ: 'UTC',
  LANG: 'C.UTF-8',
  ...(process.platform === 'win32' ? { SystemRoot: process.env.SystemRoot ?? '' } : {}),
})

const underTerminal = (command: string[]): string[] => {
  const line = command.map((word) => `'${word.replaceAll("'", "'\\''")}'`).join(' ')
  return ['script', '-q', '-e', '-f', '-c', `exec ${line}`, '/dev/null']
}
