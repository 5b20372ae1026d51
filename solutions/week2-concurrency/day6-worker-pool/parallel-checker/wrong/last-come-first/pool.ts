// fails: begins a task as soon as a place is free | 2 workers, and the first of 5 tasks was slow. While it ran, the others began as [ 'slow', 'b', 'e' ] (required: [ 'slow', 'b', 'c', 'd', 'e' ]). One slow server stops the sweep of all.
import type { Pool, Settled } from './types.ts'

export function createPool(workers: number): Pool {
  if (!Number.isInteger(workers) || workers < 1) throw new RangeError(`workers is ${workers}`)
  const waiting: (() => Promise<void>)[] = []
  let running = 0

  const begin = (): void => {
    while (running < workers) {
      const run = waiting.pop()
      if (!run) return
      running++
      void run().finally(() => {
        running--
        begin()
      })
    }
  }
  const submit: Pool['submit'] = (task) => {
    const { promise, resolve, reject } = Promise.withResolvers<Awaited<ReturnType<typeof task>>>()
    // Promise.try: a task may throw before it gives a promise.
    waiting.push(() => Promise.try(task).then(resolve, reject))
    begin()
    return promise
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
