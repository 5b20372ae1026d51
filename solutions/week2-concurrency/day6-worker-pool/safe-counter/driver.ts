import { once } from 'node:events'
import { setTimeout as sleep } from 'node:timers/promises'
import { Worker } from 'node:worker_threads'
import { SafeCounter, SharedLock } from './safe-counter.ts'

interface Together {
  /** One thread for each: by how much it changes the counter. */
  changes: (number | 'lock')[]
  times: number
  /** Reads of shared memory are slow. */
  isSlow: boolean
  /** Milliseconds after which what still runs is ended. */
  patience: number
}

export interface Seen {
  value: number
  isStuck: boolean
  hasMet: boolean
}

/** Threads that wait at a gate until all are there, then change one counter, or go through one lock. */
export const runTogether = async ({ changes, times, isSlow, patience }: Together): Promise<Seen> => {
  const isLock = changes.includes('lock')
  const counter = new SafeCounter()
  const memory = isLock ? new SharedLock().memory : counter.memory
  const gate = new Int32Array(new SharedArrayBuffer(4))
  const pair = new Int32Array(new SharedArrayBuffer(12))
  const threads = changes.map(
    (by) =>
      new Worker(new URL('./driver-thread.ts', import.meta.url), {
        workerData: { gate, memory, times, by, pair, isSlow },
      }),
  )
  const exits = Promise.all(threads.map((thread) => once(thread, 'exit')))
  await Promise.all(threads.map((thread) => once(thread, 'message')))
  Atomics.store(gate, 0, 1)
  Atomics.notify(gate, 0)
  const timer = new AbortController()
  const tooLate = sleep(patience, true, { signal: timer.signal }).catch(() => false)
  const isStuck = await Promise.race([exits.then(() => false), tooLate])
  timer.abort()
  await Promise.all(threads.map((thread) => thread.terminate()))
  return {
    value: isLock ? Atomics.load(pair, 0) : counter.value,
    isStuck,
    hasMet: Atomics.load(pair, 2) === 1,
  }
}

/** What a lock gives and throws, and whether another thread may enter after that. */
export const useLock = async () => {
  const lock = new SharedLock()
  const given = lock.run(() => 'well')
  let thrown: unknown = null
  try {
    lock.run(() => {
      throw new RangeError('the disk is full')
    })
  } catch (error) {
    thrown = error
  }
  const thread = new Worker(new URL('./driver-enter.ts', import.meta.url), { workerData: lock.memory })
  const isFree = await Promise.race([
    once(thread, 'message').then(() => true),
    once(thread, 'exit').then(() => false),
    sleep(4_000, false, { ref: false }),
  ])
  await thread.terminate()
  return { given, thrown, isFree }
}
