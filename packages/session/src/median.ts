/** The middle of some numbers, of an even count the mean of the two middle ones; null of none. */
export const median = (numbers: readonly number[]): number | null =>
  middleOf(numbers.toSorted((one, other) => one - other))

/** Numbers that come one by one, and their median at any time, without sorting them all again. */
export interface RunningMedian {
  add: (number: number) => void
  count: () => number
  value: () => number | null
}

/** A median of nothing yet. */
export const runningMedian = (): RunningMedian => {
  const sorted: number[] = []
  return {
    add: (number) => void sorted.splice(placeOf(sorted, number), 0, number),
    count: () => sorted.length,
    value: () => middleOf(sorted),
  }
}

const middleOf = (sorted: readonly number[]): number | null => {
  const [low, high] = [sorted[Math.floor((sorted.length - 1) / 2)], sorted[Math.floor(sorted.length / 2)]]
  return low === undefined || high === undefined ? null : (low + high) / 2
}

/** Where a number belongs, by halving. */
const placeOf = (sorted: readonly number[], number: number): number => {
  let [low, high] = [0, sorted.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sorted[middle] ?? 0) < number) low = middle + 1
    else high = middle
  }
  return low
}
