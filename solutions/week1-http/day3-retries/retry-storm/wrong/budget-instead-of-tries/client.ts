// fails: never asks more often than its tries | The service answered 503, with 3 tries allowed. The service saw 41 requests (required: 3). A budget does not make a repeat useful.
import { request } from 'undici'
import { createBudget } from './budget.ts'
import type { ClientOptions } from './types.ts'

export function createClient({ tries, ...options }: ClientOptions) {
  if (!Number.isInteger(tries) || tries < 1) throw new RangeError(`tries is ${tries}`)
  const budget = createBudget(options)
  return {
    get: async (url: string): Promise<number> => {
      budget.request()
      for (let left = tries - 1; ; left--) {
        const { statusCode, body } = await request(url)
        await body.text()
        if (statusCode !== 503 || !budget.retry()) return statusCode
      }
    },
  }
}
