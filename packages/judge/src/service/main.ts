import { randomUUID } from 'node:crypto'
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { FiredrillError } from '@firedrill/course'
import type { TestCase } from 'vitest/node'
import { endLeftovers } from '../candidate/leftovers.ts'
import { removeRun } from '../tree/prepare-run.ts'
import type { FromJudge, RunRequest, ToJudge } from './requests.ts'
import { makeHttpLean } from './lean-http.ts'
import { createThreadPool } from './pool.ts'
import { runItem, type Workplace } from './run-item.ts'
import { startVitest, type WarmVitest } from './vitest.ts'

/** The judge's process: started by the app, ends with it, judges one candidate at a time. */
const [root, bundleDir, scratch] = process.argv.slice(2) as [string, string, string]
makeHttpLean()
const run = randomUUID()
const say = (message: FromJudge): void => void process.send?.(message)

let onCheck: ((test: TestCase) => void) | null = null
const running = new Map<number, AbortController>()
let last: Promise<unknown> = Promise.resolve()

const pool = createThreadPool(bundleDir)
const reporter = { onTestCaseResult: (test: TestCase) => onCheck?.(test) }
let booting: Promise<WarmVitest> | null = null
const vitest = (): Promise<WarmVitest> => {
  booting ??= startVitest({ root, bundleDir, pool, reporter })
  return booting
}
const listen: Workplace['listen'] = (listener) => void (onCheck = listener)
const workplace: Omit<Workplace, 'folder'> = {
  root,
  bundleDir,
  scratch,
  run,
  listen,
  pool,
  vitest,
  isCold: () => booting === null,
}

const judgeOne = async (id: number, request: RunRequest, signal: AbortSignal): Promise<void> => {
  const folder = join(scratch, String(id))
  try {
    signal.throwIfAborted()
    const verdict = await runItem({ ...workplace, folder }, request, {
      signal,
      onBehaviour: (behaviour) => say({ kind: 'behaviour', id, verdict: behaviour }),
      onCheck: (check) => say({ kind: 'check', id, check }),
    })
    say({ kind: 'verdict', id, verdict })
  } catch (error) {
    say(signal.aborted ? { kind: 'cancelled', id } : { kind: 'failed', id, ...describe(error) })
  } finally {
    // The verdict goes out first. Then look for all that the candidate may have left, whatever it said of it.
    await new Promise((resolve) => setImmediate(resolve))
    endLeftovers(run, pool.pids())
    removeRun(folder)
    running.delete(id)
  }
}

const describe = (
  error: unknown,
): { code: 'content' | 'environment' | 'internal'; message: string; hint: string } => {
  if (error instanceof FiredrillError && error.code !== 'usage') {
    return { code: error.code, message: error.message, hint: error.hint }
  }
  const message = error instanceof Error ? (error.stack ?? error.message) : String(error)
  return { code: 'internal', message, hint: 'Please report this, with the command you ran.' }
}

/** Candidates and their files go; threads and Vitest go with the process. */
const shutDown = (): void => {
  for (const controller of running.values()) controller.abort()
  pool.endCandidates()
  // Runs that ended have been swept behind.
  if (running.size > 0) endLeftovers(run, new Set())
  rmSync(scratch, { recursive: true, force: true })
  process.exit(0)
}

process.on('message', (message: ToJudge) => {
  if (message.kind === 'cancel') {
    running.get(message.id)?.abort()
    return
  }
  const controller = new AbortController()
  running.set(message.id, controller)
  last = last.then(() => judgeOne(message.id, message.request, controller.signal))
})
process.once('disconnect', shutDown)
// Ctrl-C is for the app to act on: it closes the channel, and this process ends with its candidates.
process.on('SIGINT', () => {})
process.on('SIGTERM', shutDown)
