type Task<T> = () => Promise<T>

class Limit {
  private queue: (() => void)[] = []
  private free: number

  constructor(places: number) {
    if (!(Number.isInteger(places) && places > 0)) throw new RangeError('at least one place')
    this.free = places
  }

  run = <T>(task: Task<T>): Promise<T> => {
    const { promise, resolve, reject } = Promise.withResolvers<T>()
    this.queue.push(() => {
      new Promise<T>((settle) => settle(task())).then(resolve, reject).finally(() => {
        this.free++
        this.next()
      })
    })
    this.next()
    return promise
  }

  private next(): void {
    while (this.free > 0) {
      const job = this.queue.shift()
      if (!job) return
      this.free--
      job()
    }
  }
}

export const limitTo = (n: number) => new Limit(n).run
