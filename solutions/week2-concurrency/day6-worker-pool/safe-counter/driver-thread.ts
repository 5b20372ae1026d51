import { parentPort, workerData } from 'node:worker_threads'
// Before the candidate, which may take hold of shared memory when it loads.
import { isSlow } from './driver-slow.ts'
import { SafeCounter, SharedLock } from './safe-counter.ts'

interface Job {
  gate: Int32Array
  memory: SharedArrayBuffer
  times: number
  /** Changes the counter by so much, or goes through the lock. */
  by: number | 'lock'
  /** Two cells that belong together, behind the lock. */
  pair: Int32Array
}

const { gate, memory, times, by, pair } = workerData as Job
const pause = new Int32Array(new SharedArrayBuffer(4))
const wait = Atomics.wait

const goThroughLock = (lock: { run: (work: () => void) => void }): void => {
  lock.run(() => {
    // In here the thread has to be alone: it marks the door, looks, and leaves.
    const before = Atomics.add(pair, 1, 1)
    if (before !== 0) Atomics.store(pair, 2, 1)
    const count = Atomics.load(pair, 0)
    wait(pause, 0, 0, 1)
    Atomics.store(pair, 0, count + 1)
    Atomics.sub(pair, 1, 1)
  })
}

const counter = by === 'lock' ? null : new SafeCounter(memory)
const lock = by === 'lock' ? new SharedLock(memory) : null
parentPort?.postMessage(isSlow ? 'ready, and slow' : 'ready')
Atomics.wait(gate, 0, 0)
for (let time = 0; time < times; time++) {
  if (lock) goThroughLock(lock)
  else if (by === 1) counter?.increment()
  else if (by === -1) counter?.decrement()
  else counter?.add(by as number)
}
