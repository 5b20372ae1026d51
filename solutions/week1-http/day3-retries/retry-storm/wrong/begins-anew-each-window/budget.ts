// fails: forgets what is older than its window | Then 8 requests, a retry of 1 ms ago, and 3 retries wanted. You gave 2 (required: 1). Retries of just now do not count.
import type { Budget, BudgetOptions } from './types.ts'

export function createBudget({ share, reserve, windowMs, now }: BudgetOptions): Budget {
  for (const [name, value] of Object.entries({ share, reserve })) {
    if (!Number.isFinite(value) || value < 0) throw new RangeError(`${name} is ${value}`)
  }
  if (!Number.isFinite(windowMs) || windowMs <= 0) throw new RangeError(`windowMs is ${windowMs}`)
  let requests: number[] = []
  let retries: number[] = []
  let began = Number.NEGATIVE_INFINITY

  const forget = (at: number): void => {
    if (at - began < windowMs) return
    began = at
    requests = []
    retries = []
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
      if (retries.length + 1 > reserve + share * requests.length) return false
      retries.push(at)
      return true
    },
  }
}
