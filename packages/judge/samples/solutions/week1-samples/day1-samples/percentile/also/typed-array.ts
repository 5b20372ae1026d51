export const percentile = (latencies: readonly number[], share: number): number => {
  const sorted = Float64Array.from(latencies).sort()
  return sorted.at(Math.ceil(sorted.length * share) - 1) ?? Number.NaN
}
