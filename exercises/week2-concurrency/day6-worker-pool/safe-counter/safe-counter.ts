/** A counter that threads share. */
export class SafeCounter {
  /** For the next thread: new SafeCounter(memory) counts in the same place. */
  readonly memory: SharedArrayBuffer

  constructor(memory = new SharedArrayBuffer(64)) {
    this.memory = memory
  }

  increment(): void {}

  decrement(): void {}

  /** A whole number, also below 0. */
  add(by: number): void {}

  get value(): number {
    return 0
  }
}

export { SharedLock } from './lock.ts'
