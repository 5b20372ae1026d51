export function errorRatio(statuses: readonly number[]): number | null {
  if (statuses.length === 0) return null
  const failed = statuses.filter((status) => status >= 500)
  return failed.length / statuses.length
}
