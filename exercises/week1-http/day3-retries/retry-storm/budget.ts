import type { Budget, BudgetOptions } from './types.ts'

export function createBudget(options: BudgetOptions): Budget {
  return { request: () => {}, retry: () => false }
}
