import type { EngineReport } from '@firedrill/course'
import { afterAll } from 'vitest'
import { currentRun } from './state.ts'

const patienceMs = 25_000

/**
 * Compares what the checks rely on with the real engine, after the last check and only where all have passed and the
 * engine was asked for. `compare` resolves to the first difference in a sentence, or to null where there is none; what
 * it throws counts as a difference, a missing program as `absent`. No points, and no part of the status.
 */
export const engine = (compare: () => Promise<string | null>): void => {
  afterAll(async () => {
    const run = currentRun()
    if (!run.context.isEngineAsked || run.breach || run.hasFailed) return
    run.engine = 'asked'
    run.engine = await ask(compare)
  }, patienceMs + 2_000)
}

const ask = async (compare: () => Promise<string | null>): Promise<EngineReport> => {
  const patience = Promise.withResolvers<never>()
  const late = new Error(`no answer within ${patienceMs / 1_000} s`)
  const timer = setTimeout(() => patience.reject(late), patienceMs)
  try {
    const difference = await Promise.race([Promise.resolve().then(compare), patience.promise])
    return difference === null
      ? { status: 'agrees', message: null }
      : { status: 'differs', message: difference }
  } catch (error) {
    return { status: isAbsent(error) ? 'absent' : 'differs', message: messageOf(error) }
  } finally {
    clearTimeout(timer)
  }
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error))

/** By name: the error comes from the lab's own copy of the class. */
const isAbsent = (error: unknown): boolean =>
  (error as { name?: unknown } | null)?.name === 'FiredrillError' && messageOf(error).startsWith('blocked: ')
