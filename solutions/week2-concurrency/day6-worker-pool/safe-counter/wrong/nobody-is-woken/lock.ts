// fails: lets one thread in at a time | Four threads went through one lock, 10 times each. Not all of them came out (required: all). A thread that nobody wakes sleeps for ever.
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
    try {
      return work()
    } finally {
      Atomics.store(this.#cells, 0, free)
    }
  }
}
