/*
 * The plan follows the daily mean; evenings run out of room at 40 %. Its last
 * point always falls, too.
 *
 * dailyPeaks(samples, now): for each UTC day that is over at `now`, in order,
 * the greatest of its 24 hourly means. Days without a sample in each hour are
 * left out. Samples come in any order.
 *
 * Done when:
 * - takes the mean of the busiest hour
 * - takes days and hours in UTC
 * - leaves out the day that is not over
 * - leaves out a day with a gap
 * - puts the days in order
 */
export interface Sample {
  /** Milliseconds since 1970. */
  at: number
  rate: number
}

export interface Peak {
  /** YYYY-MM-DD */
  day: string
  rate: number
}

export function dailyPeaks(samples: Sample[], now: number): Peak[] {
  return []
}
