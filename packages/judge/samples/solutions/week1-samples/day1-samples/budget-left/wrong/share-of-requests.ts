// fails: half of the allowed errors leave half of the budget | 0.995 is the share of good requests. The budget is what the SLO allows to fail.
export const budgetLeft = (_objective: number, good: number, total: number): number =>
  total === 0 ? 1 : good / total
