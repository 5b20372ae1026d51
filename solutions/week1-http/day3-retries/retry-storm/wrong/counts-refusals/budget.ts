// fails: does not count what it refused | A reserve of 1, 50 retries wanted, then 4 requests, and 3 more retries wanted. You gave 0 (required: 1). A client that asked in vain is refused for as long as it asks.
import type { Budget, BudgetOptions } from './types.ts'

export function createBudget({ share, reserve, windowMs, now }: BudgetOptions): Budget {
  for (const [name, value] of Object.entries({ share, reserve })) {
    if (!Number.isFinite(value) || value < 0) throw new RangeError(`${name} is ${value}`)
  }
  if (!Number.isFinite(windowMs) || windowMs <= 0) throw new RangeError(`windowMs is ${windowMs}`)
  let requests: number[] = []
  let retries: number[] = []

  const forget = (at: number): void => {
    const isRecent = (one: number): boolean => at - one < windowMs
    requests = requests.filter(isRecent)
    retries = retries.filter(isRecent)
  }
  return {
    request: () => {
      const at = now()
      forget(at)
      requests.push(at)
    },
    retry: () => {
      const at = now()
      forget(at)
      retries.push(at)
      return retries.length <= reserve + share * requests.length
    },
  }
}
