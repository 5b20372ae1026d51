import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { FiredrillError } from '@firedrill/course'
import { describeMissing, findProgram } from '@firedrill/course/programs'
import { get } from '../get.ts'
import { keeper } from './keeper.ts'
import { keepWords } from './keep-words.ts'

/** A real program that the lab runs as a service on 127.0.0.1. */
export interface Program extends AsyncDisposable {
  /** `http://127.0.0.1:<port>` */
  url: string
  /** The end of what it has printed. */
  output: () => string
  /** Ends it and removes its folder; resolves when both are gone. Twice is once. */
  close: () => Promise<void>
}

/** How to start a program and how to know that it is ready. */
export interface ProgramOptions {
  /** As `findProgram` knows it. */
  name: string
  /** Files to write before it starts, by name. */
  files: Record<string, string>
  /** Its arguments; the current folder is its own, and holds the files. */
  args: string[]
  /** Finds `<host>:<port>` in its output, as the first group. */
  listening: RegExp
  /** Answers 200 once it is ready. */
  readyPath: string
}

/** Long enough for a busy machine; it takes some 60 ms on an idle one. */
const patienceMs = 20_000
const graceMs = 3_000

/**
 * Starts a program from PATH with a folder of its own; resolves once it is ready. It ends with `close()` and with the
 * process that started it, also when that is killed. Rejects with a FiredrillError where it is missing (with the
 * commands that install it), and where it does not become ready (with its last words).
 */
export const startProgram = async (options: ProgramOptions): Promise<Program> => {
  const file = findProgram(options.name)
  if (!file) {
    const [what = '', ...commands] = describeMissing([options.name]).split('\n')
    throw new FiredrillError('environment', what, commands.join('\n'))
  }
  const folder = mkdtempSync(join(tmpdir(), `firedrill-${options.name}-`))
  for (const [name, text] of Object.entries(options.files)) writeFileSync(join(folder, name), text)
  const plan = JSON.stringify({ file, args: options.args, folder, graceMs })
  const child = spawn(process.execPath, ['-e', keeper, '--', plan], {
    detached: true,
    stdio: ['pipe', 'pipe', 'pipe'],
    env: { ...process.env, NODE_OPTIONS: '' },
  })
  child.stdin.on('error', () => {})
  const words = keepWords([child.stdout, child.stderr])
  const close = closing(child, folder)
  try {
    const url = await whenReady(child, words, options)
    return { url, output: words.text, close, [Symbol.asyncDispose]: close }
  } catch (error) {
    await close()
    throw new FiredrillError(
      'environment',
      `${options.name} did not start: ${(error as Error).message}.\n${words.text().trimEnd()}`,
      'Its own last words are above.',
      { cause: error },
    )
  }
}

const closing = (child: ChildProcess, folder: string): (() => Promise<void>) => {
  const gone = new Promise<void>((resolve) => {
    child.once('error', () => resolve())
    child.once('close', () => resolve())
  })
  return async () => {
    child.stdin?.end()
    const force = setTimeout(() => killGroup(child), graceMs + 2_000)
    await gone
    clearTimeout(force)
    rmSync(folder, { recursive: true, force: true, maxRetries: 3 })
  }
}

const killGroup = ({ pid }: ChildProcess): void => {
  if (pid === undefined) return
  try {
    process.kill(process.platform === 'win32' ? pid : -pid, 'SIGKILL')
  } catch {
    // It has ended by itself.
  }
}

type Words = ReturnType<typeof keepWords>

const whenReady = async (
  child: ChildProcess,
  words: Words,
  { listening, readyPath }: ProgramOptions,
): Promise<string> => {
  const end = AbortSignal.timeout(patienceMs)
  const isRunning = (): boolean => child.exitCode === null && child.signalCode === null
  let url: string | null = null
  while (isRunning() && !end.aborted) {
    url ??= urlIn(words.text(), listening)
    if (url && (await isReady(url + readyPath))) return url
    await sleep(10)
  }
  if (isRunning()) throw new Error(`it was not ready after ${patienceMs / 1_000} s`)
  throw new Error(`it ended with ${child.exitCode ?? child.signalCode}`)
}

const urlIn = (text: string, listening: RegExp): string | null => {
  const address = listening.exec(text)?.[1]
  return address ? `http://${address}` : null
}

const isReady = async (url: string): Promise<boolean> => {
  try {
    return (await get(url, { timeoutMs: 2_000 })).status === 200
  } catch {
    return false
  }
}
