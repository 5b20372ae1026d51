type Task = () => Promise<void>

class Pool {
  private readonly queue: Task[] = []
  private running = 0

  constructor(private readonly size: number) {}

  submit<T>(task: () => Promise<T>): Promise<T> {
    return new Promise((resolve, reject) => {
      this.queue.push(() => task().then(resolve, reject))
      this.next()
    })
  }

  private next(): void {
    if (this.running === this.size) return
    const task = this.queue.shift()
    if (!task) return
    this.running += 1
    void task().finally(() => {
      this.running -= 1
      this.next()
    })
  }
}

export function checkAll(hosts: string[], check: (host: string) => Promise<string>): Promise<string[]> {
  const pool = new Pool(2)
  return Promise.all(hosts.map((host) => pool.submit(() => check(host))))
}
