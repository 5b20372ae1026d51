// fails: the list it is given stays as it was | the list was [5,100,10] and is [5,10,100] afterwards. Whoever reads it as a series in time now reads nonsense.
export const percentile = (latencies: number[], share: number): number =>
  latencies.sort((a, b) => a - b)[Math.ceil(share * latencies.length) - 1] as number
