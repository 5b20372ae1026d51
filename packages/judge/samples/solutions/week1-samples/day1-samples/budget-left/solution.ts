export function budgetLeft(objective: number, good: number, total: number): number {
  if (total === 0) return 1
  const spent = (total - good) / total
  return 1 - spent / (1 - objective)
}
