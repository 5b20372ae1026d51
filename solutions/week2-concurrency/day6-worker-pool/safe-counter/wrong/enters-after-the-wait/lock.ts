// fails: lets one thread in at a time | Four threads went through one lock, 10 times each. Two of them were inside at once (required: one at a time). The sum and the count that belong together are of two different moments.
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
    if (Atomics.compareExchange(this.#cells, 0, free, held) !== free) {
      Atomics.wait(this.#cells, 0, held)
      Atomics.store(this.#cells, 0, held)
    }
    try {
      return work()
    } finally {
      Atomics.store(this.#cells, 0, free)
      Atomics.notify(this.#cells, 0)
    }
  }
}
