/** How many requests somebody may make: so many at once, and so many a second from then on. */
export interface Allowance {
  burst: number
  perSecond: number
}

/** Counts requests by who makes them. */
export interface Buckets {
  /** Whether one more is allowed; it is counted where it is. */
  take: (who: string, allowance: Allowance) => boolean
  /** Whether one more would not be allowed; counts nothing. */
  isEmpty: (who: string, allowance: Allowance) => boolean
}

const mostKept = 10_000

/** Opens the count: a token bucket each. `nowMs` is a clock that nobody sets. */
export const createBuckets = (nowMs: () => number = () => performance.now()): Buckets => {
  const buckets = new Map<string, { left: number; atMs: number }>()
  const leftOf = (who: string, { burst, perSecond }: Allowance, at: number): number => {
    const bucket = buckets.get(who) ?? { left: burst, atMs: at }
    return Math.min(burst, bucket.left + ((at - bucket.atMs) / 1_000) * perSecond)
  }
  return {
    isEmpty: (who, allowance) => leftOf(who, allowance, nowMs()) < 1,
    take: (who, allowance) => {
      const at = nowMs()
      const left = leftOf(who, allowance, at)
      buckets.delete(who)
      // Who was not heard of for longest is full again anyway.
      if (buckets.size >= mostKept) buckets.delete(buckets.keys().next().value ?? '')
      buckets.set(who, { left: left >= 1 ? left - 1 : left, atMs: at })
      return left >= 1
    },
  }
}
