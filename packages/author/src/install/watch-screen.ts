import { type ChildProcess, spawn } from 'node:child_process'
import { stripVTControlCharacters } from 'node:util'
import { FiredrillError } from '@firedrill/course'

/** Gives a program a terminal; of Debian's bsdutils. */
const terminal = 'script'
/** More than one screen, and little enough to search at every byte that comes. */
const keptCharacters = 20_000
const quitMs = 5_000

/**
 * Starts a shell command in a terminal of 80 × 24 and waits until all the words are on its screen. Resolves to the
 * milliseconds that took, once the command has been quit. Rejects where it ends before, where the deadline passes,
 * or with the signal's reason.
 */
export const watchScreen = async (options: {
  command: string
  words: readonly string[]
  cwd: string
  env: Record<string, string>
  deadlineMs: number
  signal: AbortSignal | undefined
}): Promise<number> => {
  const { command, cwd, env, signal } = options
  signal?.throwIfAborted()
  const started = performance.now()
  const child = spawn(terminal, ['-qefc', `stty rows 24 cols 80; ${command}`, '/dev/null'], {
    cwd,
    env,
    stdio: 'pipe',
    detached: true,
  })
  let patienceMs = 0
  try {
    const elapsedMs = (await untilWords(child, options)) - started
    patienceMs = quitMs
    return elapsedMs
  } finally {
    await quit(child, patienceMs)
  }
}

const untilWords = (child: ChildProcess, options: Parameters<typeof watchScreen>[0]): Promise<number> =>
  new Promise((resolve, reject) => {
    const { command, words, deadlineMs, signal } = options
    let screen = ''
    const end = (act: () => void): void => {
      clearTimeout(deadline)
      signal?.removeEventListener('abort', stop)
      act()
    }
    const fail = (why: string): void => end(() => reject(noScreen(command, why, screen)))
    const stop = (): void => end(() => reject(signal?.reason as Error))
    const deadline = setTimeout(() => fail(`nothing after ${deadlineMs / 1_000} s`), deadlineMs)
    signal?.addEventListener('abort', stop)
    child.once('error', (error) => end(() => reject(error)))
    child.once('close', (code) => fail(`it ended with ${code}`))
    child.stdout?.on('data', (chunk: Buffer) => {
      screen = (screen + chunk.toString()).slice(-keptCharacters)
      const text = plain(screen)
      if (words.every((one) => text.includes(one))) end(() => resolve(performance.now()))
    })
  })

/** What does not end by itself when it has the time is ended. */
const quit = async (child: ChildProcess, patienceMs: number): Promise<void> => {
  const { pid } = child
  if (pid === undefined || child.exitCode !== null || child.signalCode !== null) return
  const gone = new Promise((resolve) => child.once('close', resolve))
  child.stdin?.on('error', () => {})
  child.stdin?.write('q')
  const force = setTimeout(() => process.kill(-pid, 'SIGKILL'), patienceMs)
  await gone
  clearTimeout(force)
}

const plain = (screen: string): string => stripVTControlCharacters(screen).replaceAll(/\s+/g, ' ')

const noScreen = (command: string, why: string, screen: string): FiredrillError =>
  new FiredrillError(
    'environment',
    `\`${command}\` did not show its first screen: ${why}.\n${stripVTControlCharacters(screen).slice(-1_000)}`,
    'Run it by hand in a fresh clone.',
  )
