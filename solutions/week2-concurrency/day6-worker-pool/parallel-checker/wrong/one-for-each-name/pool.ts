// fails: yields in the order of ends | The same server twice. You gave [ 'db: db is well' ] (required: [ 'db: db is well', 'db: db is well' ]). Who counts rows counts too few servers.
import type { Pool, Settled } from './types.ts'

export function createPool(workers: number): Pool {
  if (!Number.isInteger(workers) || workers < 1) throw new RangeError(`workers is ${workers}`)
  const waiting: (() => void)[] = []
  let free = workers

  const submit: Pool['submit'] = async (task) => {
    if (free > 0) free--
    else await new Promise<void>((resolve) => waiting.push(resolve))
    try {
      return await task()
    } finally {
      const next = waiting.shift()
      if (next) next()
      else free++
    }
  }
  const settle = <Item, Value>(item: Item, work: (item: Item) => Promise<Value>) =>
    submit(() => work(item)).then(
      (value): Settled<Item, Value> => ({ item, value }),
      (error: unknown): Settled<Item, Value> => ({ item, error }),
    )
  return {
    submit,
    map: (items, work) => Promise.all(items.map((item) => settle(item, work))),
    async *asCompleted(items, work) {
      const open = new Map(items.map((item) => [item, settle(item, work)]))
      while (open.size > 0) {
        const ended = await Promise.race(open.values())
        open.delete(ended.item)
        yield ended
      }
    },
  }
}
