// fails: keeps a dead service within the budget | 40 calls, one after the other, of a service that is down, with a reserve of 2 and a share of 0.25. The service saw 120 requests (required: 52). Retries make a load of their own, when the service can take none.
import { request } from 'undici'
import { createBudget } from './budget.ts'
import type { ClientOptions } from './types.ts'

export function createClient({ tries, ...options }: ClientOptions) {
  if (!Number.isInteger(tries) || tries < 1) throw new RangeError(`tries is ${tries}`)
  return {
    get: async (url: string): Promise<number> => {
      const budget = createBudget(options)
      budget.request()
      for (let left = tries - 1; ; left--) {
        const { statusCode, body } = await request(url)
        await body.text()
        if (statusCode !== 503 || left === 0 || !budget.retry()) return statusCode
      }
    },
  }
}
