/** Two halves would need a lock; one cell of 64 bits needs none. */
export class SafeCounter {
  constructor(readonly memory: SharedArrayBuffer = new SharedArrayBuffer(64)) {}

  private get cell(): BigInt64Array {
    return new BigInt64Array(this.memory, 0, 1)
  }

  increment = (): void => this.add(1)
  decrement = (): void => this.add(-1)

  add(by: number): void {
    if (by % 1 !== 0 || Math.abs(by) > Number.MAX_SAFE_INTEGER) throw new RangeError('whole numbers only')
    const { cell } = this
    let seen = Atomics.load(cell, 0)
    for (;;) {
      const found = Atomics.compareExchange(cell, 0, seen, seen + BigInt(by))
      if (found === seen) return
      seen = found
    }
  }

  get value(): number {
    return Number(Atomics.add(this.cell, 0, 0n))
  }
}

export { SharedLock } from './lock.ts'
