// fails: without traffic nothing is spent | no requests leave NaN of the budget (required: 1). A quiet night would page, or break the graph.
export const budgetLeft = (objective: number, good: number, total: number): number =>
  1 - (total - good) / total / (1 - objective)
