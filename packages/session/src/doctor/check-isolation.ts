import { spawnSync } from 'node:child_process'
import { availableTiers } from '@firedrill/judge'
import { type Checkup, ok, warn } from './checkup.ts'

/**
 * What keeps a candidate in: every tier is proven by its self-test, and the programs that limit T1 are run, not looked
 * for. Without a place only T1's programs are.
 */
export const checkIsolation = async (place?: { root: string; bundleDir: string }): Promise<Checkup> => {
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
  if (missing.length > 0) {
    const names = missing.map(([command]) => command).join(', ')
    return warn(
      'isolation',
      `${detail}; without ${names}`,
      'Install util-linux: a runaway file may use all memory.',
    )
  }
  const [, t2] = place ? await availableTiers(place) : []
  if (!t2) return ok('isolation', detail)
  // Drilling needs no sandbox: only whoever grades reads on.
  const sandbox = t2.isProven
    ? t2.why
    : `not here (${t2.why.split('\n')[0]}); only grading needs it. ${t2.hint}`
  return ok('isolation', `${detail}; T2: ${sandbox}`)
}
