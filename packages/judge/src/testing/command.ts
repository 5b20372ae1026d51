import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { launchCommand } from '../candidate/launcher.ts'
import { collectOutput, mostOutput } from '../candidate/output.ts'
import { baseEnvironment, hookArgs } from '../candidate/spawn-host.ts'
import { Breach } from '../candidate/breach.ts'
import { endProcess } from '../candidate/leftovers.ts'
import { currentRun } from './state.ts'

/** How a command is run. */
export interface CommandOptions {
  /** Text for its standard input, which is closed afterwards. */
  stdin?: string
  /** Gives it a terminal; standard output and error then arrive together, as `stdout`. Linux. */
  tty?: boolean
  /** Sends it a signal once its output matches. */
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
export const command = (argv: string[], options: CommandOptions = {}): Promise<CommandResult> => {
  const run = currentRun()
  const { context } = run
  if (context.loadError) {
    const breach = new Breach('error', context.loadError)
    run.recordBreach(breach)
    return Promise.reject(breach)
  }
  const entry = join(context.treeDir, options.entry ?? context.entry)
  const nodeArgs = [...hookArgs(context.bundleDir), entry, ...argv]
  const [file, args] = launchCommand({ memoryMb: context.memoryMb, cpuSeconds: 60 }, nodeArgs)
  const [program, programArgs] = options.tty ? underTerminal(file, args) : [file, args]
  const child = spawn(program, programArgs, {
    cwd: context.treeDir,
    detached: true,
    stdio: 'pipe',
    env: {
      ...baseEnvironment(context.run),
      FIREDRILL_LOADER: JSON.stringify(context.loader),
      ...(options.tty ? { TERM: 'xterm-256color', SHELL: '/bin/sh' } : {}),
      ...options.env,
    },
  })
  const pid = child.pid ?? 0
  const flood = (): void =>
    run.recordBreach(new Breach('crash', `The command printed more than ${mostOutput / 1024 / 1024} MB.`))
  const stdout = collectOutput([child.stdout], flood)
  const stderr = collectOutput([child.stderr], flood)
  run.adopt(pid, () => stdout.text() + stderr.text())
  child.stdin.on('error', () => {})
  child.stdin.end(options.stdin ?? '')
  if (options.signal) sendSignal(child.stdout, stdout.text, options.signal, () => pid)
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('close', (exitCode, signal) => {
      endProcess(-pid)
      resolve({ exitCode, signal, stdout: stdout.text(), stderr: run.mapPlaces(stderr.text()) })
    })
  })
}

const underTerminal = (file: string, args: string[]): [string, string[]] => {
  const line = [file, ...args].map((word) => `'${word.replaceAll("'", "'\\''")}'`).join(' ')
  return ['script', ['-q', '-e', '-f', '-c', line, '/dev/null']]
}

const sendSignal = (
  stream: NodeJS.ReadableStream,
  text: () => string,
  signal: { name: NodeJS.Signals; after: RegExp },
  pid: () => number,
): void => {
  let isSent = false
  stream.on('data', () => {
    if (isSent || !signal.after.test(text())) return
    isSent = true
    process.kill(pid(), signal.name)
  })
}
