export const errorRatio = (statuses: readonly number[]): number | null => {
  let failed = 0
  for (const status of statuses) if (Math.floor(status / 100) === 5) failed++
  return statuses.length > 0 ? failed / statuses.length : null
}
