import { type ChildProcess, spawn } from 'node:child_process'
import { join } from 'node:path'
import { root as repository } from '@firedrill/bundle'
import { onTestFinished } from 'vitest'

/** A process of the command that goes on until it is ended. For tests. */
export interface LongProcess {
  pid: number
  /** What it said on stderr so far. */
  said: () => string
  /** Waits until it said so. */
  until: (words: RegExp) => Promise<RegExpExecArray>
  /** Resolves to its exit code; null where a signal ended it. */
  end: (signal?: NodeJS.Signals) => Promise<number | null>
}

const deadlineMs = 90_000

/** Starts `grade <args>` on a course; `wrap` is a command that becomes it. */
export const startGrade = (
  root: string,
  args: string[],
  env: Record<string, string> = {},
  wrap: readonly string[] = [],
): LongProcess => {
  const bin = join(repository, 'packages/cli/bin/firedrill.mjs')
  const [command = '', ...argv] = [...wrap, process.execPath, bin, 'grade', ...args]
  const child = spawn(command, argv, {
    env: {
      PATH: process.env.PATH,
      HOME: root,
      TMPDIR: join(root, 'scratch'),
      FIREDRILL_ROOT: root,
      NO_COLOR: '1',
      ...env,
    },
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  let words = ''
  child.stderr.on('data', (chunk: Buffer) => void (words += chunk.toString()))
  onTestFinished(async () => void (await end(child, 'SIGKILL')))
  return {
    pid: child.pid ?? 0,
    said: () => words,
    until: async (pattern) => {
      const deadline = Date.now() + deadlineMs
      for (;;) {
        const found = pattern.exec(words)
        if (found) return found
        const isOver = child.exitCode !== null || child.signalCode !== null || Date.now() > deadline
        if (isOver) throw new Error(`It never said ${String(pattern)}, but: ${words}`)
        await new Promise((resolve) => setTimeout(resolve, 50))
      }
    },
    end: (signal) => end(child, signal),
  }
}

/** Without a signal it is waited for. */
const end = (child: ChildProcess, signal?: NodeJS.Signals): Promise<number | null> =>
  new Promise((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) return resolve(child.exitCode)
    child.once('close', (code) => resolve(code))
    if (signal) child.kill(signal)
  })
