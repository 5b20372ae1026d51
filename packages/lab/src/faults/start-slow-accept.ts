import { once } from 'node:events'
import { connect, type Socket } from 'node:net'
import { Worker } from 'node:worker_threads'
import { doorkeeper } from './door.ts'

/** An address in front of a service, at which a connection takes its time. */
export interface SlowAccept extends AsyncDisposable {
  /** `http://127.0.0.1:<port>` */
  url: string
  /** Whether this system keeps a client waiting; else it connects, or is refused. */
  isShut: boolean
  /** Takes connections from now on. */
  open: () => void
  close: () => Promise<void>
}

/**
 * Puts a shut door before the service at `to`: whoever connects waits, `ms` milliseconds from now or until `open()`
 * (for ever unless told), then speaks with the service.
 *
 * The kernel accepts for a listening socket, so `connect()` can only be kept waiting by a queue that is full. What a
 * client sees on Linux: its SYN is dropped and repeated by its own kernel 1, 3 and 7 s after the first; the connection
 * stands at the first of these after the door has opened. A client's connect timeout strikes as it would at an address
 * behind a firewall. macOS drops likewise; Windows refuses instead, and `isShut` is false where it does.
 */
export const startSlowAccept = async ({ to, ms }: { to: string; ms?: number }): Promise<SlowAccept> => {
  const bolt = new Int32Array(new SharedArrayBuffer(4))
  const workerData = { bolt, behind: Number(new URL(to).port) }
  // Without our own flags: one of them may say that evaluated code is a module.
  const worker = new Worker(doorkeeper, { eval: true, execArgv: [], workerData })
  const [port] = (await once(worker, 'message')) as [number]
  const { isFull, queued } = await fill(port)
  const open = (): void => {
    clearTimeout(timer)
    Atomics.store(bolt, 0, 1)
    Atomics.notify(bolt, 0)
    for (const socket of queued) socket.destroy()
  }
  const timer = ms === undefined ? undefined : setTimeout(open, ms)
  const close = async (): Promise<void> => {
    open()
    await worker.terminate()
  }
  return { url: `http://127.0.0.1:${port}`, isShut: isFull, open, close, [Symbol.asyncDispose]: close }
}

/** Longer than a connection over loopback takes on a busy machine. */
const patienceMs = 30

/** Queues connections until one is left waiting: then the queue is full. */
const fill = async (port: number): Promise<{ isFull: boolean; queued: Socket[] }> => {
  const queued: Socket[] = []
  while (queued.length < 16) {
    const socket = connect({ host: '127.0.0.1', port })
    queued.push(socket)
    const outcome = await outcomeOf(socket)
    if (outcome === 'connected') continue
    socket.destroy()
    return { isFull: outcome === 'waiting', queued }
  }
  return { isFull: false, queued }
}

const outcomeOf = (socket: Socket): Promise<'connected' | 'refused' | 'waiting'> =>
  new Promise((resolve) => {
    // A loop that was blocked hears of the connection after its timers, and before setImmediate.
    const timer = setTimeout(() => setImmediate(resolve, 'waiting'), patienceMs)
    const settle = (outcome: 'connected' | 'refused'): void => {
      clearTimeout(timer)
      resolve(outcome)
    }
    socket.on('error', () => settle('refused')).once('connect', () => settle('connected'))
  })
