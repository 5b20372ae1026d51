// fails: refuses a client that cannot work | createClient with tries 0: you gave no error (required: a RangeError). It shows itself in the next outage, as a client that asks nobody or never stops.
import { request } from 'undici'
import { createBudget } from './budget.ts'
import type { ClientOptions } from './types.ts'

export function createClient({ tries, ...options }: ClientOptions) {
  const budget = createBudget(options)
  return {
    get: async (url: string): Promise<number> => {
      budget.request()
      for (let left = tries - 1; ; left--) {
        const { statusCode, body } = await request(url)
        await body.text()
        if (statusCode !== 503 || left === 0 || !budget.retry()) return statusCode
      }
    },
  }
}
