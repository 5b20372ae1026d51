// fails: counts past 32 bits | The count went round: 32 bits are full after two or four thousand million.
/** A counter that threads share: one cell of 64 bits. */
export class SafeCounter {
  readonly memory: SharedArrayBuffer
  readonly #cells: Int32Array

  constructor(memory = new SharedArrayBuffer(4)) {
    this.memory = memory
    this.#cells = new Int32Array(memory)
  }

  increment(): void {
    this.add(1)
  }

  decrement(): void {
    this.add(-1)
  }

  add(by: number): void {
    if (!Number.isSafeInteger(by)) throw new RangeError(`${by} is no whole number`)
    Atomics.add(this.#cells, 0, by)
  }

  get value(): number {
    return Number(Atomics.load(this.#cells, 0))
  }
}

export { SharedLock } from './lock.ts'
