import { SharedLock } from './lock.ts'

export { SharedLock }

/** Behind a lock a plain cell will do. */
export class SafeCounter {
  readonly memory: SharedArrayBuffer
  readonly #lock: SharedLock
  readonly #cell: Float64Array

  constructor(memory = new SharedArrayBuffer(16)) {
    this.memory = memory
    this.#lock = new SharedLock(memory)
    this.#cell = new Float64Array(memory, 8, 1)
  }

  increment(): void {
    this.add(1)
  }

  decrement(): void {
    this.add(-1)
  }

  add(by: number): void {
    if (!Number.isInteger(by)) throw new RangeError(`${by}`)
    this.#lock.run(() => {
      this.#cell[0] = (this.#cell[0] ?? 0) + by
    })
  }

  get value(): number {
    return this.#lock.run(() => this.#cell[0] ?? 0)
  }
}
