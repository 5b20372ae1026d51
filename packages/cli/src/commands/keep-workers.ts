import { type ChildProcess, spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import type { ServeCommandOptions } from './grade-serve.ts'

/** Shortest time from one start of a worker to the next: one that cannot start must not fill the log. */
const restartMs = 1_000

/**
 * Keeps a number of workers alive, each a process of its own: one that dies is followed by another. What they have to say
 * is said.
 */
export const keepWorkers = (
  count: number,
  { data, jobs, tier, minTier }: Pick<ServeCommandOptions, 'data' | 'jobs' | 'tier' | 'minTier'>,
  say: (line: string) => void,
): { close: () => Promise<void> } => {
  const options = Object.entries({ data, jobs, tier, 'min-tier': minTier }).flatMap(([name, value]) =>
    value === undefined ? [] : [`--${name}`, value],
  )
  const [bin = ''] = process.argv.slice(1)
  const running = new Map<ChildProcess, Promise<void>>()
  let isClosing = false
  const start = (): void => {
    const startedAt = performance.now()
    const child = spawn(process.execPath, [bin, 'grade', 'worker', '--tied', ...options], {
      // Its stdin ends with this process, however that ends: no worker is left behind.
      stdio: ['pipe', 'ignore', 'pipe'],
      env: {
        ...process.env,
        FIREDRILL_SERVICE: undefined,
        FIREDRILL_SERVICE_TOKEN: undefined,
        DATABASE_URL: undefined,
      },
    })
    createInterface({ input: child.stderr }).on('line', say)
    const ended = new Promise<void>((resolve) => {
      child.once('error', () => resolve())
      child.once('close', (code, signal) => {
        running.delete(child)
        if (!isClosing) {
          say(`A worker ended (${signal ?? code}); another starts. Its jobs are not lost.`)
          setTimeout(() => isClosing || start(), Math.max(0, startedAt + restartMs - performance.now()))
        }
        resolve()
      })
    })
    running.set(child, ended)
  }
  for (let at = 0; at < count; at++) start()
  return {
    close: async () => {
      isClosing = true
      for (const child of running.keys()) child.kill('SIGTERM')
      await Promise.all(running.values())
    },
  }
}
