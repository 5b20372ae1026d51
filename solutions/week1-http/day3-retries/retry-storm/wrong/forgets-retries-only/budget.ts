// fails: forgets what is older than its window | 8 requests came 10,000 ms ago, in a window of 10 s, and a retry wanted. You gave 1 (required: 0). The traffic of yesterday pays for a storm of today.
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
      if (retries.length + 1 > reserve + share * requests.length) return false
      retries.push(at)
      return true
    },
  }
}
