// fails: half of the allowed errors leave half of the budget | 5 errors where 10 are allowed leave 0.995 of the budget
export const budgetLeft = (_objective: number, good: number, total: number): number =>
  total === 0 ? 1 : good / total
