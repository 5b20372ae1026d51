type Job = { work: () => Promise<unknown>; resolve: (value: never) => void; reject: (error: unknown) => void }

class Lock {
  readonly #jobs: Job[] = []
  #isDraining = false

  run = <T>(work: () => Promise<T>): Promise<T> =>
    new Promise<T>((resolve, reject) => {
      this.#jobs.push({ work, resolve: resolve as Job['resolve'], reject })
      if (!this.#isDraining) void this.#drain()
    })

  async #drain(): Promise<void> {
    this.#isDraining = true
    for (let job = this.#jobs.shift(); job; job = this.#jobs.shift()) {
      try {
        job.resolve((await job.work()) as never)
      } catch (error) {
        job.reject(error)
      }
    }
    this.#isDraining = false
  }
}

export const createLock = () => new Lock().run
