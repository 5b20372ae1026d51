// fails: keeps a dead service within the budget | The budget refused a retry, and you threw (required: the status). Callers learn that a budget is spent, and not what the service said.
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
        if (statusCode !== 503 || left === 0) return statusCode
        if (!budget.retry()) throw new Error('the retry budget is spent')
      }
    },
  }
}
