/** Tickets: threads enter in the order in which they came. Sleeps a little between two looks. */
export class SharedLock {
  readonly memory: SharedArrayBuffer

  constructor(memory?: SharedArrayBuffer) {
    this.memory = memory ?? new SharedArrayBuffer(8)
  }

  run<T>(work: () => T): T {
    const cells = new Int32Array(this.memory)
    const ticket = Atomics.add(cells, 0, 1)
    for (let serving = Atomics.load(cells, 1); serving !== ticket; serving = Atomics.load(cells, 1)) {
      Atomics.wait(cells, 1, serving, 5)
    }
    try {
      return work()
    } finally {
      Atomics.add(cells, 1, 1)
      Atomics.notify(cells, 1)
    }
  }
}
