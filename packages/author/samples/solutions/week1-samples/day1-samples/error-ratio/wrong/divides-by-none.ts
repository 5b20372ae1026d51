// fails: no answers have no ratio | No answers gave NaN (required: null). A quiet night draws a gap or a page.
export function errorRatio(statuses: readonly number[]): number | null {
  return statuses.filter((status) => status >= 500).length / statuses.length
}
