import { readdirSync, readFileSync } from 'node:fs'
import { hasLimitMark } from './launcher.ts'

/** Name of the variable that marks every process of a run, however far it has moved from its parent. */
export const marker = 'FIREDRILL_RUN'

/**
 * Ends every process that carries the run's mark, or this judge's odd memory limit, and returns how many there were. Linux only: elsewhere the process
 * group is all that can be ended. `except` names processes that wait for the next run, or are known to
 * be ending.
 */
export const endLeftovers = (run: string, except: ReadonlySet<number>): number => {
  if (process.platform !== 'linux') return 0
  const needle = `${marker}=${run}`
  const pids = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name) && Number(name) !== process.pid)
    .filter((name) => !except.has(Number(name)))
    .filter((name) => read(name, 'environ').includes(needle) || hasLimitMark(read(name, 'limits')))
    .filter((name) => !/\) [ZX] /.test(read(name, 'stat')))
    .map(Number)
  for (const pid of pids) endProcess(pid)
  return pids.length
}

/** Ends a process at once; one that is gone already is no fault. A negative number means its group. */
export const endProcess = (pid: number): void => {
  try {
    process.kill(pid, 'SIGKILL')
  } catch {
    // It ended by itself.
  }
}

const read = (pid: string, name: 'environ' | 'limits' | 'stat'): string => {
  try {
    return readFileSync(`/proc/${pid}/${name}`, 'latin1')
  } catch {
    return ''
  }
}
