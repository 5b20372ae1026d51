import { spawnSync } from 'node:child_process'
import { type Checkup, ok, warn } from './checkup.ts'

/** What keeps a candidate's accidents in: each program is run, not looked for. */
export const checkIsolation = (): Checkup => {
  const detail = 'T1: a process of its own, an empty environment, limits'
  if (process.platform !== 'linux') {
    return warn(
      'isolation',
      `${detail}; memory is capped by Node alone here`,
      'Linux caps all of it. Nothing to do.',
    )
  }
  const missing = [
    ['prlimit', '--core=0', 'true'],
    ['setpriv', '--pdeathsig', 'KILL', 'true'],
  ].filter(([command = '', ...args]) => spawnSync(command, args).status !== 0)
  if (missing.length === 0) return ok('isolation', detail)
  const names = missing.map(([command]) => command).join(', ')
  return warn(
    'isolation',
    `${detail}; without ${names}`,
    'Install util-linux: a runaway file may use all memory.',
  )
}
