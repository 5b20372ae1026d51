import { seededRandom } from '@firedrill/course'
import { lastLoaded } from './loaded.ts'
import type { Run } from './run.ts'
import { currentRun } from './state.ts'

/** The seed of this run: eight hexadecimal digits. */
export const seed = (): string => currentRun().context.seed

const sources = new WeakMap<Run, () => number>()

/** The next number in [0, 1) of this run's seed. Every seed must cover the same classes of input. */
export const random = (): number => {
  const run = currentRun()
  const source = sources.get(run) ?? seededRandom(run.context.seed)
  sources.set(run, source)
  return source()
}

/** What the candidate has printed so far on standard output and error, capped at 64 KB. */
export const output = async (): Promise<string> => {
  await lastLoaded()?.connection.request({ op: 'ping' })
  await new Promise((resolve) => setImmediate(resolve))
  return currentRun().output()
}
