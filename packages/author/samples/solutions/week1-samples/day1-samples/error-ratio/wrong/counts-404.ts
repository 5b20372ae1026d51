// fails: a 404 is no failure of the service | 200, 404 gave 0.5 (required: 0). A crawler can page you.
export function errorRatio(statuses: readonly number[]): number | null {
  if (statuses.length === 0) return null
  return statuses.filter((status) => status >= 400).length / statuses.length
}
