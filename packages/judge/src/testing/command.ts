import { type ChildProcess, spawn } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Breach } from '../candidate/breach.ts'
import { launchCommand } from '../candidate/launcher.ts'
import { endProcess } from '../candidate/leftovers.ts'
import { collectOutput, mostOutput } from '../candidate/output.ts'
import { baseEnvironment, hookArgs } from '../candidate/spawn-host.ts'
import { currentRun } from './state.ts'

/** How a command is run. */
export interface CommandOptions {
  /** Text for its standard input, which is closed afterwards. */
  stdin?: string
  /** Gives it a terminal; standard output and error then arrive together, as `stdout`. Linux. */
  tty?: boolean
  /** Sends it a signal once its standard output matches. */
  signal?: { name: NodeJS.Signals; after: RegExp }
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
    endProcess(-pid)
  }
  const stdout = collectOutput([child.stdout], flood)
  const stderr = collectOutput([child.stderr], flood)
  const adopted = run.adopt(pid, () => stdout.text() + stderr.text())
  child.stdin.on('error', () => {})
  if (options.stdin !== undefined || !options.tty) child.stdin.end(options.stdin ?? '')
  if (options.signal) sendSignal(child.stdout, stdout.text, options.signal, options.tty === true, pid)
  return new Promise((resolve, reject) => {
    child.once('error', (error) => {
      adopted.isRunning = false
      reject(breachWith(new Breach('blocked', `The command could not be started: ${error.message}`)))
    })
    onceEnded(child, (exitCode, signal) => {
      adopted.isRunning = false
      endProcess(-pid)
      resolve({ exitCode, signal, stdout: stdout.text(), stderr: run.mapPlaces(stderr.text()) })
    })
  })
}

const start = (argv: string[], options: CommandOptions) => {
  const { context } = currentRun()
  const entry = join(context.treeDir, options.entry ?? context.entry)
  const nodeArgs = [...hookArgs(context.bundleDir), entry, ...argv]
  const [file, args] = launchCommand({ memoryMb: context.memoryMb, cpuSeconds: 60 }, nodeArgs)
  const [program, programArgs] = options.tty ? underTerminal(file, args) : [file, args]
  return spawn(program, programArgs, {
    cwd: context.treeDir,
    detached: true,
    stdio: 'pipe',
    env: {
      ...baseEnvironment(context.run),
      TMPDIR: context.temporaryDir,
      FIREDRILL_LOADER: JSON.stringify(context.loader),
      ...(options.tty ? { TERM: 'xterm-256color', SHELL: '/bin/sh' } : {}),
      ...options.env,
    },
  })
}

const underTerminal = (file: string, args: string[]): [string, string[]] => {
  const line = [file, ...args].map((word) => `'${word.replaceAll("'", "'\\''")}'`).join(' ')
  return ['script', ['-q', '-e', '-f', '-c', `exec ${line}`, '/dev/null']]
}

const sendSignal = (
  stream: NodeJS.ReadableStream,
  text: () => string,
  signal: { name: NodeJS.Signals; after: RegExp },
  isUnderTerminal: boolean,
  pid: number,
): void => {
  let isSent = false
  stream.on('data', () => {
    if (isSent || !signal.after.test(text())) return
    isSent = true
    try {
      process.kill(isUnderTerminal ? childOf(pid) : pid, signal.name)
    } catch {
      // It has ended by itself; its exit says so.
    }
  })
}

/** The program behind `script`. */
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

const onceEnded = (
  child: ChildProcess,
  done: (exitCode: number | null, signal: NodeJS.Signals | null) => void,
): void => {
  child.once('exit', (...ending) => {
    const timer = setTimeout(done, patience, ...ending)
    child.once('close', () => {
      clearTimeout(timer)
      done(...ending)
    })
  })
}
