import { spawn } from 'node:child_process'
import { once } from 'node:events'

/**
 * Keeps so many processors busy with processes of our own. Each ends with `end`, and by itself where this process is
 * gone, however it went: its standard input closes then.
 */
export const startLoad = (count: number): { pids: number[]; end: () => Promise<void> } => {
  const children = Array.from({ length: count }, () =>
    spawn(process.execPath, ['-e', spin], {
      stdio: ['pipe', 'ignore', 'ignore'],
      env: { ...process.env, NODE_OPTIONS: '' },
    }),
  )
  // One that does not start leaves the machine idler, and nothing else.
  for (const child of children) child.on('error', () => {})
  return {
    pids: children.flatMap((child) => child.pid ?? []),
    end: async () => {
      const running = children.filter(
        (child) => child.pid !== undefined && child.exitCode === null && child.signalCode === null,
      )
      const gone = running.map((child) => once(child, 'exit'))
      for (const child of running) child.kill('SIGKILL')
      await Promise.all(gone)
    },
  }
}

/** Spins, and looks up twenty times a second. */
const spin = `
process.stdin.on('end', () => process.exit()).on('error', () => process.exit()).resume()
const turn = () => {
  const until = performance.now() + 50
  while (performance.now() < until);
  setImmediate(turn)
}
turn()
`
