// fails: adds whole numbers, and refuses others | add(0.5) gave no error (required: a RangeError). A count that is no number spreads into every sum it meets.
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
    Atomics.add(this.#cells, 0, BigInt(Math.trunc(by) || 0))
  }

  get value(): number {
    return Number(Atomics.load(this.#cells, 0))
  }
}

export { SharedLock } from './lock.ts'
