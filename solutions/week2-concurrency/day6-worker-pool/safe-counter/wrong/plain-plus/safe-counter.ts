// fails: loses nothing when ten threads count at once | Between the read of a cell and its write another thread has written, and its count is gone.
/** A counter that threads share: one cell of 64 bits. */
export class SafeCounter {
  readonly memory: SharedArrayBuffer
  readonly #cells: BigInt64Array

  constructor(memory = new SharedArrayBuffer(8)) {
    this.memory = memory
    this.#cells = new BigInt64Array(memory)
  }

  increment(): void {
    this.add(1)
  }

  decrement(): void {
    this.add(-1)
  }

  add(by: number): void {
    if (!Number.isSafeInteger(by)) throw new RangeError(`${by} is no whole number`)
    this.#cells[0] = (this.#cells[0] ?? 0n) + BigInt(by)
  }

  get value(): number {
    return Number(Atomics.load(this.#cells, 0))
  }
}

export { SharedLock } from './lock.ts'
