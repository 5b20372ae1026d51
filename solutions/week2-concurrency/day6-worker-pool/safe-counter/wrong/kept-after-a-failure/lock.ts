// fails: is free again after a failure | A work threw, and another thread waits for the lock (required: it enters). One failure stops all threads, and no error says so.
const free = 0
const held = 1

/** A lock that threads share. Who finds it held sleeps until somebody gives it back. */
export class SharedLock {
  readonly memory: SharedArrayBuffer
  readonly #cells: Int32Array

  constructor(memory = new SharedArrayBuffer(4)) {
    this.memory = memory
    this.#cells = new Int32Array(memory)
  }

  run<T>(work: () => T): T {
    while (Atomics.compareExchange(this.#cells, 0, free, held) !== free) Atomics.wait(this.#cells, 0, held)
    const given = work()
    Atomics.store(this.#cells, 0, free)
    Atomics.notify(this.#cells, 0, 1)
    return given
  }
}
