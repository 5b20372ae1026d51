import { spawn } from 'node:child_process'
import { FiredrillError } from '@firedrill/course'

const deadlineMs = 60_000

/** A program to start, and what its end must be. */
export interface Command {
  args: string[]
  cwd?: string
  env?: Record<string, string>
}

/** Runs Node with arguments; resolves to the milliseconds from its start to its end. Throws unless it exits with 0. */
export const timeNode = ({ args, cwd, env }: Command): Promise<number> =>
  new Promise((resolve, reject) => {
    const started = performance.now()
    const child = spawn(process.execPath, args, {
      cwd,
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
      timeout: deadlineMs,
      killSignal: 'SIGKILL',
    })
    let words = ''
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (chunk: Buffer) => void (words = (words + chunk.toString()).slice(-2_000)))
    }
    child.once('error', reject)
    child.once('close', (code, signal) => {
      if (code === 0) resolve(performance.now() - started)
      else reject(failed(args, code ?? signal, words))
    })
  })

/** The bench's yardstick: starting Node and doing nothing. */
export const timeEmptyNode = (): Promise<number> => timeNode({ args: ['-e', '0'] })

const failed = (args: string[], how: unknown, words: string): FiredrillError =>
  new FiredrillError(
    'internal',
    `\`node ${args.join(' ')}\` ended with ${String(how)}:\n${words}`,
    'Run it by hand; the bench measures only what works.',
  )
