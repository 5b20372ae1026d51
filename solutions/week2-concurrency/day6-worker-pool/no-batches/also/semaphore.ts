class Places {
  private readonly waiting: (() => void)[] = []

  constructor(private free: number) {}

  async with<T>(work: () => Promise<T>): Promise<T> {
    if (this.free === 0) await new Promise<void>((resolve) => this.waiting.push(resolve))
    else this.free -= 1
    try {
      return await work()
    } finally {
      const next = this.waiting.shift()
      if (next) next()
      else this.free += 1
    }
  }
}

export async function mapPool<Item, Result>(
  items: Item[],
  workers: number,
  work: (item: Item) => Promise<Result>,
): Promise<Result[]> {
  if (!Number.isSafeInteger(workers) || workers <= 0) throw new RangeError(String(workers))
  const places = new Places(workers)
  return Promise.all(items.map((item) => places.with(() => work(item))))
}
