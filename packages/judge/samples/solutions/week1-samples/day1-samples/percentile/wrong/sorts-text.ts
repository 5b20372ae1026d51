// fails: 5, 10 and 100 are compared as numbers | Without a comparator, sort compares text: "100" comes before "5".
export const percentile = (latencies: number[], share: number): number =>
  latencies.toSorted()[Math.ceil(share * latencies.length) - 1] as number
