import { type ChildProcess, fork } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Check, FiredrillError, type Verdict } from '@firedrill/course'
import type { FromJudge, RunRequest, ToJudge } from '../service/requests.ts'

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

/** Starts a judge's process for the course below `root`; `bundleDir` holds its code. */
export const openJudge = (options: { root: string; bundleDir: string }): Judge => {
  const pending = new Map<number, Pending>()
  let child: ChildProcess | null = null
  let nextId = 1
  let isClosed = false

  const receive = (message: FromJudge): void => {
    const waiter = pending.get(message.id)
    if (message.kind === 'check') return waiter?.onCheck(message.check)
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
    const scratch = mkdtempSync(join(tmpdir(), 'firedrill-'))
    const started = fork(join(options.bundleDir, 'service.mjs'), [options.root, options.bundleDir, scratch], {
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
      env: {
        ...process.env,
        NODE_OPTIONS: '',
        NO_COLOR: '1',
        // Vitest's modules load a third faster the second time.
        NODE_COMPILE_CACHE: join(options.bundleDir, '../compiled'),
      },
      execArgv: ['--disable-warning=ExperimentalWarning'],
    })
    let words = ''
    for (const stream of [started.stdout, started.stderr]) {
      stream?.on('data', (chunk: Buffer) => void (words = (words + chunk.toString()).slice(-4_000)))
    }
    started.on('message', receive)
    started.once('exit', (code, signal) => {
      // It removes its folder itself, unless it was killed.
      rmSync(scratch, { recursive: true, force: true })
      if (child === started) child = null
      failAll(died(String(code ?? signal), words))
    })
    started.on('error', () => {})
    return started
  }
  const send = (message: ToJudge): void => {
    if (isClosed) throw new FiredrillError('internal', 'The judge is closed.', 'Please report this.')
    child ??= start()
    child.send(message, () => {})
  }
  child = start()
  return {
    run: (request, { onCheck = () => {}, onBehaviour = () => {}, signal } = {}) =>
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
      }),
    close: async () => {
      isClosed = true
      const closing = child
      if (!closing) return
      const gone = new Promise<void>((resolve) => closing.once('exit', () => resolve()))
      closing.disconnect()
      const force = setTimeout(() => closing.kill('SIGKILL'), 3_000)
      await gone
      clearTimeout(force)
    },
  }
}

const toError = (message: FromJudge & { kind: 'failed' }): FiredrillError =>
  new FiredrillError(message.code, message.message, message.hint)

const died = (how: string, words: string): FiredrillError =>
  new FiredrillError(
    'internal',
    `The judge's process ended (${how}).${words ? `\n${words}` : ''}`,
    'Try again; if it happens twice, please report it.',
  )
