import { setTimeout as sleep } from 'node:timers/promises'
import { FiredrillError, type Verdict } from '@firedrill/course'
import type { Judge, RunRequest } from '@firedrill/judge'

/** A verdict, or what is the grader's own fault. */
export type Outcome = { ok: true; verdict: Verdict } | { ok: false; fault: string }

/** Waits before the second try and before the third, in milliseconds. */
const pauses = [200, 1_000]

/**
 * Judges a candidate. Whatever is no word about the candidate (the judge died, or could not come to a verdict) is tried
 * again, three times in all, each time with what `next` gives; a limit of time counts only where it is reached twice.
 * Rejects where the signal is aborted.
 */
export const runChecked = async (
  request: RunRequest,
  ports: { judge: () => Judge; replace: () => Promise<void>; signal: AbortSignal },
): Promise<Outcome> => {
  let fault = ''
  let isOverdue = false
  for (let tries = 0; tries <= pauses.length; tries++) {
    ports.signal.throwIfAborted()
    if (tries > 0 && !isOverdue) {
      await sleep(pauses[tries - 1], undefined, { signal: ports.signal })
      await ports.replace()
    }
    const outcome = await runOnce(request, ports.judge(), ports.signal)
    if (outcome.ok && outcome.verdict.status === 'timeout' && !isOverdue) {
      isOverdue = true
      continue
    }
    if (outcome.ok) return outcome
    isOverdue = false
    fault = outcome.fault
  }
  return { ok: false, fault }
}

const runOnce = async (request: RunRequest, judge: Judge, signal: AbortSignal): Promise<Outcome> => {
  // The judge keeps the time itself: this is for one that is stuck.
  const stuck = AbortSignal.timeout(request.item.limits.wallMs * 2 + 60_000)
  try {
    const verdict = await judge.run(request, { signal: AbortSignal.any([signal, stuck]) })
    if (verdict.status !== 'blocked') return { ok: true, verdict }
    return { ok: false, fault: verdict.message ?? 'The judge came to no verdict.' }
  } catch (error) {
    signal.throwIfAborted()
    if (stuck.aborted) return { ok: false, fault: 'The judge did not answer.' }
    if (error instanceof FiredrillError && error.code === 'environment') throw error
    return { ok: false, fault: error instanceof Error ? error.message : String(error) }
  }
}
