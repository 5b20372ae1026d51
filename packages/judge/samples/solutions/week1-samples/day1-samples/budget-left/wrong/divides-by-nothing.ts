// fails: without traffic nothing is spent | no requests leave NaN of the budget
export const budgetLeft = (objective: number, good: number, total: number): number =>
  1 - (total - good) / total / (1 - objective)
