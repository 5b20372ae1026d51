import { Breach } from '../candidate/breach.ts'
import { endCandidate } from '../candidate/leftovers.ts'
import type { HostProcess } from '../candidate/spawn-host.ts'
import { spawnHost } from '../candidate/spawn-host.ts'
import type { HostNeeds, RunContext } from './run-context.ts'
import { beginRun, hostOptions, type Run, type RunEnd } from './run.ts'

/** The run of this thread. One hidden test file runs at a time. */
let current: Run | null = null
let spare: { host: HostProcess; key: string } | null = null
let checks = 0

/** The run that the calling hidden test is part of. */
export const currentRun = (): Run => {
  if (!current)
    throw new Error(
      'A hidden test runs under the judge, or under `vitest run` with the setup of this repository.',
    )
  return current
}

/** The number of the next check of the file. */
export const nextCheckNumber = (): number => ++checks

/** Begins the run of a hidden test file in this thread. */
export const begin = (context: RunContext, onSpawn: (pid: number) => void): void => {
  checks = 0
  current = beginRun(context, { onSpawn, takeSpare: () => takeSpare(context) })
}

/** Ends the run: its processes are gone when this resolves. */
export const end = async (): Promise<RunEnd> => {
  const result = await currentRun().end()
  current = null
  return result
}

/** Ends the candidate's processes of the run, so that its tests end too. */
export const abandon = (): void => {
  void current?.end()
}

/** Records that the candidate used too much and ends it. */
export const endForExcess = (sentence: string): void => current?.endWith(new Breach('crash', sentence))

/** Which runs a waiting process fits: same libraries, same limits. */
const keyOf = (needs: HostNeeds): string =>
  JSON.stringify([needs.preload, needs.memoryMb, needs.run, needs.sandbox])

/** Starts the process of the next run, unless one waits that fits. */
export const prepareSpare = (needs: HostNeeds, onSpawn: (pid: number) => void): void => {
  const key = keyOf(needs)
  // A run that never took its process leaves it to the next, which must not mistake it for a leftover.
  if (spare?.key === key) return onSpawn(spare.host.pid)
  if (spare) discard(spare.host)
  const host = spawnHost(hostOptions(needs))
  onSpawn(host.pid)
  spare = { host, key }
  host.child.once('exit', () => {
    if (spare?.host === host) spare = null
  })
}

/** A process that waits ends by itself when its lines are cut; the signal is for one that cannot hear. */
const discard = (host: HostProcess): void => {
  host.answers.destroy()
  host.callbacks.destroy()
  endCandidate(host.pid, host.isSandboxed)
}

const takeSpare = (needs: HostNeeds): HostProcess | null => {
  if (spare?.key !== keyOf(needs)) return null
  const { host } = spare
  spare = null
  return host
}
