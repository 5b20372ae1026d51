// fails: keeps a dead service within the budget | 40 calls, of two services that are down, by turns. The service saw 54 requests (required: 52). Each url has a budget of its own, and a client of many urls has none.
import { request } from 'undici'
import { createBudget } from './budget.ts'
import type { ClientOptions } from './types.ts'

export function createClient({ tries, ...options }: ClientOptions) {
  if (!Number.isInteger(tries) || tries < 1) throw new RangeError(`tries is ${tries}`)
  createBudget(options)
  const budgets = new Map<string, ReturnType<typeof createBudget>>()
  return {
    get: async (url: string): Promise<number> => {
      const budget = budgets.get(url) ?? createBudget(options)
      budgets.set(url, budget)
      budget.request()
      for (let left = tries - 1; ; left--) {
        const { statusCode, body } = await request(url)
        await body.text()
        if (statusCode !== 503 || left === 0 || !budget.retry()) return statusCode
      }
    },
  }
}
