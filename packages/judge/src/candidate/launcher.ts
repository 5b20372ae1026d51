import { spawnSync } from 'node:child_process'

/** What a candidate's process may use. */
export interface ProcessLimits {
  memoryMb: number
  /** Processor time of the process, in seconds; ends a loop that outlived its judge. */
  cpuSeconds: number
}

/** What Node reserves for itself and hardly uses, in megabytes: mostly V8's range for compiled code. */
const reservedMb = 560

const megabyte = 1024 * 1024

/**
 * The odd bytes of the memory limit, the same for every process of this judge. Unlike the environment a limit cannot
 * be taken off, so a child that has shed everything else still carries it.
 */
export const limitMark = (): number => process.pid % megabyte

/** Whether a process of this machine has that mark; `limits` is its `/proc/<pid>/limits`. */
export const hasLimitMark = (limits: string): boolean => {
  const bytes = Number(/^Max data size\s+\d+\s+(\d+)/m.exec(limits)?.[1] ?? 0)
  return bytes > megabyte && bytes % megabyte === limitMark()
}

let tools: { prlimit: boolean; setpriv: boolean } | null = null

/**
 * The command that starts Node under the limits this machine can set: `prlimit` caps memory and processor time,
 * `setpriv` ends the process with the thread that started it. Each is proven by running it, once.
 */
export const launchCommand = (limits: ProcessLimits, nodeArgs: string[]): string[] => {
  tools ??= {
    prlimit: runs('prlimit', ['--data=1073741824', '--cpu=60', '--core=0', 'true']),
    setpriv: runs('setpriv', ['--pdeathsig', 'KILL', 'true']),
  }
  const node = [process.execPath, heapArgument(limits), ...nodeArgs]
  const command = tools.prlimit ? ['prlimit', ...limitArguments(limits), ...node] : node
  return tools.setpriv ? ['setpriv', '--pdeathsig', 'KILL', ...command] : command
}

/** The command that starts Node under the limits of a process, where `prlimit` is sure to be there. */
export const limitedNode = (node: string, limits: ProcessLimits, nodeArgs: string[]): string[] => [
  'prlimit',
  ...limitArguments(limits),
  node,
  heapArgument(limits),
  ...nodeArgs,
]

const limitArguments = (limits: ProcessLimits): string[] => [
  `--data=${(limits.memoryMb + reservedMb) * megabyte + limitMark()}`,
  `--cpu=${limits.cpuSeconds}`,
  '--core=0',
]

const heapArgument = (limits: ProcessLimits): string =>
  `--max-old-space-size=${Math.floor(limits.memoryMb / 2)}`

const runs = (file: string, args: string[]): boolean =>
  spawnSync(file, args, { stdio: 'ignore' }).status === 0
