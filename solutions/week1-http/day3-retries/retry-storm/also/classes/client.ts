import { createBudget } from './budget.ts'
import type { Budget, ClientOptions } from './types.ts'

export class Client {
  readonly #budget: Budget

  constructor(private readonly options: ClientOptions) {
    if (!(Number.isSafeInteger(options.tries) && options.tries > 0)) throw new RangeError('tries')
    this.#budget = createBudget(options)
  }

  async get(url: string): Promise<number> {
    this.#budget.request()
    let status = await this.#ask(url)
    for (let done = 1; status === 503 && done < this.options.tries && this.#budget.retry(); done++) {
      status = await this.#ask(url)
    }
    return status
  }

  async #ask(url: string): Promise<number> {
    const response = await fetch(url)
    await response.arrayBuffer()
    return response.status
  }
}

export const createClient = (options: ClientOptions) => new Client(options)
