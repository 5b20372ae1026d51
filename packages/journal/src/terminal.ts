import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { onTestFinished } from 'vitest'
import type { Entry } from './entry.ts'
import type { History } from './history.ts'

/** What another terminal answers: to `append` the entry, to `read` the history. */
export interface Answer {
  result?: unknown
  error?: { code: string; message: string; hint: string }
  waiting: number
  /** Stands alone: the id of one of many entries, kept a moment ago. */
  id?: string
}

/** A real process with the journal open. */
export interface Terminal {
  pid: number
  ask: (deed: string) => Promise<Answer>
  append: (item: string) => Promise<Entry>
  read: () => Promise<History>
  /** Ends it with SIGKILL, at once. */
  kill: () => Promise<void>
}

/** Starts another terminal; `wrap` is a command that starts it differently, as `prlimit --fsize=100`. */
export const startTerminal = (path: string, wrap: readonly string[] = []): Terminal => {
  const program = join(import.meta.dirname, 'fixtures/terminal.ts')
  const [command, ...argv] = [...wrap, process.execPath, program, path]
  const child = spawn(command, argv, { stdio: ['pipe', 'pipe', 'inherit'] })
  const ended = once(child, 'exit')
  const answers = createInterface({ input: child.stdout })[Symbol.asyncIterator]()
  const ask = async (deed: string): Promise<Answer> => {
    if (deed) child.stdin.write(`${deed}\n`)
    const { value, done } = await answers.next()
    if (done) throw new Error(`The terminal ended at "${deed}".`)
    return JSON.parse(value) as Answer
  }
  const kill = async (): Promise<void> => {
    child.kill('SIGKILL')
    await ended
  }
  onTestFinished(kill)
  return {
    pid: child.pid ?? 0,
    ask,
    append: async (item) => (await ask(`append: ${item}`)).result as Entry,
    read: async () => (await ask('read')).result as History,
    kill,
  }
}
