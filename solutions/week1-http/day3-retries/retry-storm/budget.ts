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
      if (retries.length + 1 > reserve + share * requests.length) return false
      retries.push(at)
      return true
    },
  }
}
