import { EventEmitter } from 'node:events'
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import type { PoolRunnerInitializer, PoolWorker } from 'vitest/node'
import { endCandidate } from '../candidate/leftovers.ts'
import { collectGarbage } from './collect-garbage.ts'
import type { RunEnd } from '../testing/run.ts'
import type { HostNeeds } from '../testing/run-context.ts'

/** What a thread is told beside vitest's own messages. */
export type ToThread =
  /** End the candidate's processes. */
  | { firedrill: 'abandon' }
  /** A run is about to come: start its candidate's process. */
  | { firedrill: 'warm'; needs: HostNeeds }
  /** The candidate's processes use too much and are being ended. */
  | { firedrill: 'excess'; sentence: string }

/** What a thread says beside vitest's own messages. */
export interface ThreadReport {
  firedrill: { kind: 'spawned'; pid: number } | { kind: 'ended'; end: RunEnd }
}

/** A thread keeps about 100 KB of every run. Retired after this many, memory stays level over thousands of runs. */
const runsOfThread = 50

/** Threads that live from run to run. */
export interface ThreadPool {
  initializer: PoolRunnerInitializer
  /** What the last run's thread said at its end, or null where it did not get that far. */
  takeEnd: () => RunEnd | null
  /** Lets a waiting thread start the candidate's process of a run that is about to come. */
  warm: (needs: HostNeeds) => void
  /** Processes that wait for a run to come. */
  pids: () => Set<number>
  /** Processes of the run at hand. */
  runningPids: () => Iterable<number>
  /** Ends the running candidate's processes; its test fails and the run ends by itself. */
  abandon: () => void
  /** Ends the running candidate's processes because they use too much; the sentence becomes their breach. */
  endForExcess: (sentence: string) => void
  /** Ends the running thread and its candidate's processes. */
  terminate: () => void
  /** Ends every candidate's process, running or waiting. */
  endCandidates: () => void
}

interface Thread {
  worker: Worker
  runs: number
  pids: Set<number>
}

/** Makes the pool and starts its first thread. */
export const createThreadPool = (bundleDir: string, isSandboxed: boolean): ThreadPool => {
  const endOne = (pid: number): void => endCandidate(pid, isSandboxed)
  const free: Thread[] = []
  const all = new Set<Thread>()
  let running: { thread: Thread; events: EventEmitter } | null = null
  let lastEnd: RunEnd | null = null

  const start = (): Thread => {
    const worker = new Worker(join(bundleDir, 'thread.mjs'), {
      stdout: true,
      stderr: true,
      resourceLimits: { maxOldGenerationSizeMb: 256, maxYoungGenerationSizeMb: 12 },
    })
    const thread: Thread = { worker, runs: 0, pids: new Set() }
    worker.setMaxListeners(50)
    worker.on('error', () => {})
    worker.on('message', (message: ThreadReport) => {
      const report = message.firedrill
      if (report?.kind === 'spawned') thread.pids.add(report.pid)
      if (report?.kind === 'ended') {
        thread.pids.clear()
        lastEnd = report.end
        // A check that was given up may go on in its thread, into the next run: this was the last one.
        if (report.end.breach?.status === 'timeout') thread.runs = runsOfThread
      }
    })
    worker.once('exit', () => {
      all.delete(thread)
      for (const pid of thread.pids) endOne(pid)
    })
    all.add(thread)
    return thread
  }
  const retire = (thread: Thread): void => {
    for (const pid of thread.pids) endOne(pid)
    void thread.worker.terminate()
  }

  class JudgeWorker implements PoolWorker {
    readonly name = 'firedrill'
    private readonly events = new EventEmitter()
    private thread: Thread | null = null
    private readonly forward = (message: object): void => {
      if (!('firedrill' in message)) this.events.emit('message', message)
    }
    private readonly exited = (code: number): void => void this.events.emit('exit', code)

    async start(): Promise<void> {
      const thread = free.pop() ?? start()
      thread.worker.on('message', this.forward)
      thread.worker.once('exit', this.exited)
      this.thread = thread
      running = { thread, events: this.events }
    }
    async stop(): Promise<void> {
      const { thread } = this
      if (!thread) return
      thread.worker.off('message', this.forward)
      thread.worker.off('exit', this.exited)
      if (running?.thread === thread) running = null
      thread.runs++
      if (!all.has(thread)) return
      // A run that began before this one had ended has a thread of its own: one that waits is enough.
      if (thread.runs < runsOfThread && free.length === 0) free.push(thread)
      else {
        // Its spare process goes first: a thread that ends before it has heard of that leaves a zombie.
        for (const pid of thread.pids) endOne(pid)
        thread.pids.clear()
        setTimeout(() => retire(thread), 1_000).unref()
        if (free.length === 0) free.push(start())
        setImmediate(collectGarbage)
      }
    }
    on(event: string, callback: (...args: unknown[]) => void): void {
      this.events.on(event, callback)
    }
    off(event: string, callback: (...args: unknown[]) => void): void {
      this.events.off(event, callback)
    }
    send(message: unknown): void {
      this.thread?.worker.postMessage(message)
    }
    deserialize(data: unknown): unknown {
      return data
    }
    canReuse(): boolean {
      return true
    }
  }
  free.push(start())
  return {
    warm: (needs) => free.at(-1)?.worker.postMessage({ firedrill: 'warm', needs } satisfies ToThread),
    initializer: { name: 'firedrill', createPoolWorker: () => new JudgeWorker() },
    takeEnd: () => {
      const end = lastEnd
      lastEnd = null
      return end
    },
    pids: () => new Set([...all].flatMap((thread) => [...thread.pids])),
    runningPids: () => running?.thread.pids ?? [],
    abandon: () => running?.thread.worker.postMessage({ firedrill: 'abandon' } satisfies ToThread),
    endForExcess: (sentence) => {
      running?.thread.worker.postMessage({ firedrill: 'excess', sentence } satisfies ToThread)
      for (const pid of running?.thread.pids ?? []) endOne(pid)
    },
    terminate: () => running && retire(running.thread),
    endCandidates: () => {
      for (const thread of all) for (const pid of thread.pids) endOne(pid)
    },
  }
}
