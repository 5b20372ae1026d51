import type { ChildProcess } from 'node:child_process'
import { type Check, FiredrillError, type Verdict } from '@firedrill/course'
import type { Containment } from '../sandbox/sandbox.ts'
import type { FromJudge, RunRequest, ToJudge } from '../service/requests.ts'
import { type OwnTier, proveTier } from './prove-tier.ts'
import { endService, startService } from './start-service.ts'

/** A judge's process, kept warm. If it dies, the next run starts another. */
export interface Judge {
  /**
   * Judges one candidate. Checks arrive as they end, the verdict last. Aborting rejects with the signal's reason and
   * leaves nothing running. Throws a `FiredrillError` where the tool, and not the candidate, failed.
   */
  run: (request: RunRequest, ports?: RunPorts) => Promise<Verdict>
  close: () => Promise<void>
}

/** What a run tells on its way. */
export interface RunPorts {
  onCheck?: (check: Check) => void
  /** The verdict while TypeScript is still thinking; only where types were asked for. */
  onBehaviour?: (verdict: Verdict) => void
  signal?: AbortSignal
}

interface Pending {
  onCheck: (check: Check) => void
  onBehaviour: (verdict: Verdict) => void
  resolve: (verdict: Verdict) => void
  reject: (error: unknown) => void
}

/** How strongly a judge contains its candidates. */
export interface TierWish {
  /** `best`: T2 where its self-test passes, else T1. T1 unless told; `best` where only `minTier` is given. */
  tier?: OwnTier | 'best'
  /** A weaker tier is refused: the first run rejects with a `FiredrillError` of code `environment`. */
  minTier?: OwnTier
}

/** Starts a judge's process for the course below `root`; `bundleDir` holds its code. */
export const openJudge = (options: { root: string; bundleDir: string } & TierWish): Judge => {
  const pending = new Map<number, Pending>()
  let child: ChildProcess | null = null
  let nextId = 1
  let isClosed = false
  let containment: Containment | null = null

  const receive = (message: FromJudge): void => {
    const waiter = pending.get(message.id)
    if (message.kind === 'check') return waiter?.onCheck(message.check)
    if (message.kind === 'proof') return
    if (message.kind === 'behaviour') return waiter?.onBehaviour(message.verdict)
    pending.delete(message.id)
    if (message.kind === 'verdict') waiter?.resolve(message.verdict)
    else if (message.kind === 'failed') waiter?.reject(toError(message))
    else waiter?.reject(new DOMException('The run was cancelled.', 'AbortError'))
  }
  const failAll = (error: unknown): void => {
    for (const waiter of pending.values()) waiter.reject(error)
    pending.clear()
  }
  const start = (): ChildProcess => {
    const started = startService(
      { ...options, containment },
      {
        onMessage: receive,
        onEnd: (error) => {
          if (child === started) child = null
          failAll(error)
        },
      },
    )
    return started
  }
  const send = (message: ToJudge): void => {
    if (isClosed) throw new FiredrillError('internal', 'The judge is closed.', 'Please report this.')
    child ??= start()
    child.send(message, () => {})
  }
  /** Null once it is known how candidates are contained. */
  let choosing: Promise<void> | null = null
  if (isT1(options)) child = start()
  else {
    choosing = chooseContainment(options).then((chosen) => {
      choosing = null
      containment = chosen
      if (!isClosed) child ??= start()
    })
    choosing.catch(() => {})
  }
  const run = (request: RunRequest, ports: RunPorts = {}): Promise<Verdict> =>
    choosing ? choosing.then(() => run(request, ports)) : judgeNow(request, ports)
  const judgeNow: Judge['run'] = (request, { onCheck = () => {}, onBehaviour = () => {}, signal } = {}) =>
    new Promise<Verdict>((resolve, reject) => {
      if (signal?.aborted) return reject(signal.reason)
      const id = nextId++
      const cancel = (): void => {
        pending.delete(id)
        send({ kind: 'cancel', id })
        reject(signal?.reason)
      }
      const done = (): void => signal?.removeEventListener('abort', cancel)
      signal?.addEventListener('abort', cancel, { once: true })
      pending.set(id, {
        onCheck,
        onBehaviour,
        resolve: (verdict) => {
          done()
          resolve(verdict)
        },
        reject: (error) => {
          done()
          reject(error)
        },
      })
      send({ kind: 'run', id, request })
    })
  return {
    run,
    close: async () => {
      isClosed = true
      await choosing?.catch(() => {})
      if (child) await endService(child)
    },
  }
}

/** The learner's way, whose start is not kept waiting for any self-test. */
const isT1 = ({ tier, minTier }: TierWish): boolean =>
  (tier ?? (minTier ? 'best' : 'T1')) === 'T1' && minTier !== 'T2'

const chooseContainment = async (
  options: { root: string; bundleDir: string } & TierWish,
): Promise<Containment | null> => {
  const proof = await proveTier('T2', options)
  if (proof.isProven) return proof.containment
  if (options.tier !== 'T2' && options.minTier !== 'T2') return null
  throw new FiredrillError(
    'environment',
    `Candidates cannot be sandboxed (T2) on this machine: ${proof.why}`,
    proof.hint,
  )
}

const toError = (message: FromJudge & { kind: 'failed' }): FiredrillError =>
  new FiredrillError(message.code, message.message, message.hint)
