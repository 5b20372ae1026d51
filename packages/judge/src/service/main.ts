import { randomUUID } from 'node:crypto'
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { FiredrillError } from '@firedrill/course'
import type { TestCase } from 'vitest/node'
import { endLeftovers, endSandboxes } from '../candidate/leftovers.ts'
import type { Containment } from '../sandbox/sandbox.ts'
import { runsFolder } from '../sandbox/wrap-judge.ts'
import { removeRun } from '../tree/remove-run.ts'
import { awaitRoom } from './await-room.ts'
import { createCells } from './cells.ts'
import type { FromJudge, RunRequest, ToJudge } from './requests.ts'
import { makeHttpLean } from './lean-http.ts'
import { createThreadPool } from './pool.ts'
import { runItem, type Workplace } from './run-item.ts'
import { startVitest, type WarmVitest } from './vitest.ts'

/** The judge's process: started by the app, ends with it, judges one candidate at a time. */
const [root, bundleDir, scratch, containment] = process.argv.slice(2) as [
  string,
  string,
  string,
  Containment?,
]
const takeCells = createCells(containment ?? null, scratch)
makeHttpLean()
const run = randomUUID()
const say = (message: FromJudge): void => void process.send?.(message)

let onCheck: ((test: TestCase) => void) | null = null
const running = new Map<number, AbortController>()
let last: Promise<unknown> = Promise.resolve()

const pool = createThreadPool(bundleDir, containment !== undefined)
const reporter = { onTestCaseResult: (test: TestCase) => onCheck?.(test) }
let booting: Promise<WarmVitest> | null = null
const vitest = (): Promise<WarmVitest> => {
  booting ??= startVitest({ root, bundleDir, pool, reporter })
  return booting
}
const listen: Workplace['listen'] = (listener) => void (onCheck = listener)
const workplace: Omit<Workplace, 'folder' | 'cells'> = {
  root,
  bundleDir,
  scratch,
  run,
  tier: containment ? 'T2' : 'T1',
  listen,
  pool,
  vitest,
  isCold: () => booting === null,
}

const judgeOne = async (id: number, request: RunRequest, signal: AbortSignal): Promise<void> => {
  const cells = signal.aborted ? null : (takeCells?.() ?? null)
  const folder = cells?.own.folder ?? join(scratch, String(id))
  try {
    if (containment) await awaitRoom(runsFolder(scratch))
    signal.throwIfAborted()
    const verdict = await runItem({ ...workplace, folder, cells }, request, {
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
    sweep(pool.pids())
    removeRun(folder)
    running.delete(id)
  }
}

/** Ends what a run may have left, but for the processes that wait for the next. */
const sweep = (except: Set<number>): void =>
  void (containment ? endSandboxes(run, except) : endLeftovers(run, except))

const prove = async ({ id, canaries }: ToJudge & { kind: 'prove' }): Promise<void> => {
  try {
    // Loaded here: no run needs it, and it would cost every start some milliseconds.
    const { proveContainment } = await import('./prove-containment.ts')
    const proof = await proveContainment({ bundleDir, scratch, run, cells: takeCells?.() ?? null, canaries })
    say({ kind: 'proof', id, proof })
  } catch (error) {
    say({ kind: 'failed', id, ...describe(error) })
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
  if (running.size > 0) sweep(new Set())
  // At T2 it is a file system in memory, which goes with this process.
  if (!containment) rmSync(scratch, { recursive: true, force: true })
  process.exit(0)
}

process.on('message', (message: ToJudge) => {
  if (message.kind === 'cancel') {
    running.get(message.id)?.abort()
    return
  }
  if (message.kind === 'prove') {
    last = last.then(() => prove(message))
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
