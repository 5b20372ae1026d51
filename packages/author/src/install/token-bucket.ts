/** Says how long bytes must wait for their turn on a line. */
export interface TokenBucket {
  /** Takes bytes off the line, behind all taken before; returns the milliseconds until they may pass. */
  take: (bytes: number) => number
}

/**
 * A line of limited speed that all its users share. At no moment have more bytes passed than the line carries in that
 * time and one burst. Times are milliseconds of the clock that comes in.
 */
export const createTokenBucket = (options: {
  bytesPerSecond: number
  /** How much may pass at once after a quiet time. */
  burstBytes: number
  now: () => number
}): TokenBucket => {
  const { bytesPerSecond, burstBytes, now } = options
  const toMs = (bytes: number): number => (bytes / bytesPerSecond) * 1_000
  let emptyUntil = Number.NEGATIVE_INFINITY
  return {
    take: (bytes) => {
      const time = now()
      emptyUntil = Math.max(emptyUntil, time - toMs(burstBytes)) + toMs(bytes)
      return Math.max(0, emptyUntil - time)
    },
  }
}
