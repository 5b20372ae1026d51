import { readdirSync, readFileSync } from 'node:fs'
import { listBelow } from '../sandbox/processes.ts'
import { hasLimitMark } from './launcher.ts'

/** Name of the variable that marks every process of a run, however far it has moved from its parent. */
export const marker = 'FIREDRILL_RUN'

/**
 * Ends every process that carries the run's mark, or this judge's odd memory limit, and returns how many of them were not
 * ending anyway. Linux only: elsewhere the process group is all that can be ended. `except` names processes that wait for
 * the next run, or are known to be ending.
 */
export const endLeftovers = (run: string, except: ReadonlySet<number>): number => {
  if (process.platform !== 'linux') return 0
  const needle = `${marker}=${run}`
  const names = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name) && Number(name) !== process.pid)
    .filter((name) => !except.has(Number(name)))
    .filter((name) => read(name, 'environ').includes(needle) || hasLimitMark(read(name, 'limits')))
  const left = names.filter((name) => !isEnding(read(name, 'stat'), read(name, 'status')))
  // All of them: of a zombie's threads some may live.
  for (const name of names) endProcess(Number(name))
  return left.length
}

/**
 * Ends the sandboxes of a run that are still there: their first process carries the mark, and all else goes with it.
 * `except` names the bubblewraps of those that wait for the next run. Nothing is left for it to find unless one was
 * told to end in the very moment of its start.
 */
export const endSandboxes = (run: string, except: ReadonlySet<number>): void => {
  const needle = `${marker}=${run}`
  for (const name of readdirSync('/proc')) {
    if (!/^\d+$/.test(name) || Number(name) === process.pid) continue
    if (read(name, 'environ').includes(needle) && !belongsTo(name, except)) endProcess(Number(name))
  }
}

/**
 * Whether a process is over, is being taken down by the kernel, or has a SIGKILL to come: on a busy machine a process of
 * the run before takes its time, and is no leftover of this one. The texts are its `/proc/<pid>/stat` and `status`.
 */
export const isEnding = (stat: string, status: string): boolean => {
  const [state = '', , , , , , flags = '0'] = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
  const pending = Number.parseInt(/^ShdPnd:\s+([\da-f]+)/m.exec(status)?.[1]?.slice(-8) ?? '0', 16)
  return state === '' || 'ZX'.includes(state) || (Number(flags) & exiting) !== 0 || (pending & killed) !== 0
}

/** The kernel's PF_EXITING, include/linux/sched.h. */
const exiting = 0x4
/** SIGKILL, as a bit of a signal set. */
const killed = 1 << 8

const belongsTo = (name: string, family: ReadonlySet<number>): boolean => {
  for (let pid = Number(name); pid > 1; ) {
    if (family.has(pid)) return true
    pid = Number(/\) \S (\d+) /.exec(read(String(pid), 'stat'))?.[1] ?? 0)
  }
  return false
}

/**
 * Ends a candidate's process with its group, or with its sandbox. Ending bubblewrap alone is not enough: until it has
 * set itself up, what it has started does not yet end with it.
 */
export const endCandidate = (pid: number, isSandboxed: boolean): void => {
  if (isSandboxed) {
    signal(pid, 'SIGSTOP')
    for (const one of listBelow(pid)) endProcess(one)
  }
  endProcess(-pid)
}

/** Ends a process at once; one that is gone already is no fault. A negative number means its group. */
export const endProcess = (pid: number): void => signal(pid, 'SIGKILL')

const signal = (pid: number, name: NodeJS.Signals): void => {
  try {
    process.kill(pid, name)
  } catch {
    // It ended by itself.
  }
}

const read = (pid: string, name: 'environ' | 'limits' | 'stat' | 'status'): string => {
  try {
    return readFileSync(`/proc/${pid}/${name}`, 'latin1')
  } catch {
    return ''
  }
}
