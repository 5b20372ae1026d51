import type { Pool, Settled } from './types.ts'

class Semaphore {
  readonly #waiting: (() => void)[] = []
  #free: number

  constructor(places: number) {
    this.#free = places
  }

  async acquire(): Promise<void> {
    if (this.#free > 0) this.#free -= 1
    else await new Promise<void>((resolve) => this.#waiting.push(resolve))
  }

  release(): void {
    const next = this.#waiting.shift()
    if (next) next()
    else this.#free += 1
  }
}

class WorkerPool implements Pool {
  readonly #places: Semaphore

  constructor(workers: number) {
    if (!(Number.isSafeInteger(workers) && workers > 0)) throw new RangeError(`${workers} workers`)
    this.#places = new Semaphore(workers)
  }

  async submit<Value>(task: () => Promise<Value>): Promise<Value> {
    await this.#places.acquire()
    try {
      return await task()
    } finally {
      this.#places.release()
    }
  }

  async map<Item, Value>(items: Item[], work: (item: Item) => Promise<Value>) {
    const settled = await Promise.allSettled(items.map((item) => this.submit(async () => work(item))))
    return settled.map((one, index): Settled<Item, Value> => {
      const item = items[index] as Item
      return one.status === 'fulfilled' ? { item, value: one.value } : { item, error: one.reason }
    })
  }

  async *asCompleted<Item, Value>(items: Item[], work: (item: Item) => Promise<Value>) {
    const ended: Settled<Item, Value>[] = []
    let wake: (() => void) | null = null
    for (const item of items) {
      this.submit(() => work(item))
        .then(
          (value) => ended.push({ item, value }),
          (error: unknown) => ended.push({ item, error }),
        )
        .finally(() => wake?.())
    }
    for (let read = 0; read < items.length; read++) {
      while (ended.length <= read) await new Promise<void>((resolve) => (wake = resolve))
      yield ended[read] as Settled<Item, Value>
    }
  }
}

export const createPool = (workers: number): Pool => new WorkerPool(workers)
