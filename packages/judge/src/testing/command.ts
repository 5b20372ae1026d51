import type { ChildProcessWithoutNullStreams } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Readable } from 'node:stream'
import { Breach } from '../candidate/breach.ts'
import { type Ending, readEnding } from '../candidate/exit-status.ts'
import { endCandidate } from '../candidate/leftovers.ts'
import { collectOutput, mostOutput } from '../candidate/output.ts'
import { spawnNode } from '../candidate/spawn-node.ts'
import { currentRun } from './state.ts'

/** How a command is run. */
export interface CommandOptions {
  /** Text for its standard input, which is closed afterwards. */
  stdin?: string
  /** Gives it a terminal; standard output and error then arrive together, as `stdout`. Linux. */
  tty?: boolean
  /** Nobody reads its standard output, as behind `| head` that has had enough: each write fails with EPIPE. */
  stdout?: 'closed'
  /** Sends it a signal once its standard output matches, or a promise of the test's resolves. */
  signal?: { name: NodeJS.Signals; after: RegExp | Promise<unknown> }
  /** Hears all that it has printed so far, whenever it prints more. */
  heard?: (said: { stdout: string; stderr: string }) => void
  env?: Record<string, string>
  /** File to run, relative to the candidate's files. Its first file unless told. */
  entry?: string
}

/** How a command ended. */
export interface CommandResult {
  exitCode: number | null
  signal: NodeJS.Signals | null
  stdout: string
  stderr: string
}

/** Runs the candidate as a program, a process of its own, in the folder of its files. */
export const command = async (argv: string[], options: CommandOptions = {}): Promise<CommandResult> => {
  const run = currentRun()
  const { context } = run
  const breachWith = (breach: Breach): Breach => {
    run.recordBreach(breach)
    return breach
  }
  if (context.loadError) throw breachWith(new Breach('error', context.loadError))
  const child = start(argv, options)
  const pid = child.pid ?? 0
  const flood = (): void => {
    breachWith(
      new Breach('crash', `The command printed more than ${mostOutput / 1024 / 1024} MB and was ended.`),
    )
    endCandidate(pid, context.sandbox !== null)
  }
  if (options.stdout === 'closed') child.stdout.destroy()
  const stdout = collectOutput([child.stdout], flood)
  const stderr = collectOutput([child.stderr], flood)
  if (options.heard) {
    const tell = (): void => options.heard?.({ stdout: stdout.text(), stderr: stderr.text() })
    for (const stream of [child.stdout, child.stderr]) stream.on('data', tell)
  }
  const adopted = run.adopt(pid, () => stdout.text() + stderr.text())
  child.stdin.on('error', () => {})
  if (options.stdin !== undefined || !options.tty) child.stdin.end(options.stdin ?? '')
  if (options.signal) {
    const depth = (options.tty ? 1 : 0) + (context.sandbox ? 2 : 0)
    const { name, after } = options.signal
    const send = sender(name, () => (adopted.isRunning ? below(pid, depth) : 0))
    if (after instanceof RegExp) child.stdout.on('data', () => void (after.test(stdout.text()) && send()))
    else void after.then(send, () => {})
  }
  let said = ''
  if (tellsExit(options))
    (child.stdio[3] as Readable).on('data', (chunk) => void (said += String(chunk).slice(0, 9)))
  return new Promise((resolve, reject) => {
    child.once('error', (error) => {
      adopted.isRunning = false
      reject(breachWith(new Breach('blocked', `The command could not be started: ${error.message}`)))
    })
    onceEnded(child, (...ending) => {
      const [exitCode, signal] = tellsExit(options) ? readEnding(ending, said) : ending
      adopted.isRunning = false
      endCandidate(pid, context.sandbox !== null)
      resolve({ exitCode, signal, stdout: stdout.text(), stderr: run.mapPlaces(stderr.text()) })
    })
  })
}

const start = (argv: string[], options: CommandOptions): ChildProcessWithoutNullStreams => {
  const { context } = currentRun()
  const entry = join(context.treeDir, options.entry ?? context.entry)
  return spawnNode({
    ...context,
    limits: { memoryMb: context.memoryMb, cpuSeconds: 60 },
    nodeArgs: currentRun().inspectArgs(),
    script: () => [entry, ...argv],
    cwd: context.treeDir,
    // In a sandbox descriptor 3 tells how the program itself ended: what started it there says less.
    stdio: Array.from({ length: tellsExit(options) ? 4 : 3 }, () => 'pipe' as const),
    tty: options.tty,
    env: {
      TMPDIR: context.temporaryDir,
      FIREDRILL_LOADER: JSON.stringify(context.loader),
      ...(tellsExit(options) ? { FIREDRILL_EXIT: '3' } : {}),
      ...(options.tty ? { TERM: 'xterm-256color', SHELL: '/bin/sh' } : {}),
      ...options.env,
    },
  }) as ChildProcessWithoutNullStreams
}

/** Whether the program is asked to say its exit code. Behind a terminal `script` gives it at every tier alike. */
const tellsExit = (options: CommandOptions): boolean =>
  currentRun().context.sandbox !== null && options.tty !== true

/** Sends a signal, once. */
const sender = (name: NodeJS.Signals, target: () => number): (() => void) => {
  let isSent = false
  return () => {
    const pid = isSent ? 0 : target()
    isSent = true
    if (pid === 0) return
    try {
      process.kill(pid, name)
    } catch {
      // It has ended by itself; its exit says so.
    }
  }
}

/** The program behind those that started it: `script`, the two processes of bubblewrap. */
const below = (pid: number, depth: number): number => (depth === 0 ? pid : below(childOf(pid), depth - 1))

const childOf = (parent: number): number => {
  const child = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .find((name) => parentOf(name) === parent)
  return child ? Number(child) : parent
}

const parentOf = (pid: string): number => {
  try {
    return Number(/\) \S (\d+) /.exec(readFileSync(`/proc/${pid}/stat`, 'latin1'))?.[1])
  } catch {
    return 0
  }
}

/** How long a process that has ended may keep its output open, through a child of its own, in milliseconds. */
const patience = 200

const onceEnded = (child: ChildProcessWithoutNullStreams, done: (...ending: Ending) => void): void => {
  child.once('exit', (...ending) => {
    const timer = setTimeout(done, patience, ...ending)
    child.once('close', () => {
      clearTimeout(timer)
      done(...ending)
    })
  })
}
