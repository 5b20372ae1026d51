// fails: keeps all its ways in to one bound | 1 worker. A task ended while one waited, and others were submitted at that moment. At once there were 11 (required: 1). The bound is there for what the other side can bear.
import type { Pool, Settled } from './types.ts'

export function createPool(workers: number): Pool {
  if (!Number.isInteger(workers) || workers < 1) throw new RangeError(`workers is ${workers}`)
  const waiting: (() => void)[] = []
  let free = workers

  const submit: Pool['submit'] = async (task) => {
    if (free === 0) await new Promise<void>((resolve) => waiting.push(resolve))
    free--
    try {
      return await task()
    } finally {
      free++
      waiting.shift()?.()
    }
  }
  const settle = <Item, Value>(items: Item[], work: (item: Item) => Promise<Value>) =>
    items.map((item) =>
      submit(() => work(item)).then(
        (value): Settled<Item, Value> => ({ item, value }),
        (error: unknown): Settled<Item, Value> => ({ item, error }),
      ),
    )
  return {
    submit,
    map: (items, work) => Promise.all(settle(items, work)),
    async *asCompleted(items, work) {
      const open = new Map(
        settle(items, work).map((one, place) => [place, one.then((ended) => ({ place, ended }))]),
      )
      while (open.size > 0) {
        const { place, ended } = await Promise.race(open.values())
        open.delete(place)
        yield ended
      }
    },
  }
}
