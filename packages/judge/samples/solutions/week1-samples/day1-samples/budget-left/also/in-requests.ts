export const budgetLeft = (objective: number, good: number, total: number): number => {
  const allowed = total * (1 - objective)
  return allowed > 0 ? (allowed - (total - good)) / allowed : 1
}
