import { type ChildProcess, spawn } from 'node:child_process'
import type { Command } from './time-command.ts'

/** Gives a program a terminal; of util-linux. */
const terminal = 'script'

/** Starts Node with arguments in a terminal of its own, of 80 columns and 24 rows. */
export const openTerminal = ({ args, env }: Command): ChildProcess => {
  const line = [process.execPath, ...args].map((word) => `'${word.replaceAll("'", "'\\''")}'`).join(' ')
  return spawn(terminal, ['-qefc', `stty rows 24 cols 80; exec ${line}`, '/dev/null'], {
    env: { ...process.env, ...env, TERM: 'xterm-256color', SHELL: '/bin/sh', LANG: 'C.UTF-8', CI: '' },
    stdio: 'pipe',
    detached: true,
  })
}

/** Closing the terminal is what ends a screen; what does not hear it is ended. */
export const endTerminal = async (child: ChildProcess): Promise<void> => {
  if (child.exitCode !== null || child.signalCode !== null || child.pid === undefined) return
  const gone = new Promise((resolve) => child.once('close', resolve))
  const { pid } = child
  child.stdin?.write('q')
  const force = setTimeout(() => process.kill(-pid, 'SIGKILL'), 3_000)
  await gone
  clearTimeout(force)
}
