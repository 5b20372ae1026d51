/**
 * The upper end of the one-sided 95 % confidence interval for the rate of an event seen `events` times in `runs` runs,
 * from 0 to 1; null of no runs. It is the rate at which so few events would be seen in 5 % of such series.
 *
 * Clopper and Pearson, "The use of confidence or fiducial limits illustrated in the case of the binomial", Biometrika
 * 26 (1934). Without an event it is 1 − 0.05^(1/n), about 3/n: the rule of three, Hanley and Lippman-Hand, "If nothing
 * goes wrong, is everything all right?", JAMA 249 (1983).
 */
export const rateBound = (events: number, runs: number): number | null => {
  if (runs === 0) return null
  if (events >= runs) return 1
  let low = events / runs
  let high = 1
  for (let step = 0; step < 60; step++) {
    const middle = (low + high) / 2
    if (atMost(events, runs, middle) > 0.05) low = middle
    else high = middle
  }
  return high
}

/** The chance of at most so many events in so many runs, each at this rate: the binomial distribution, by logarithms. */
const atMost = (events: number, runs: number, rate: number): number => {
  let logTerm = runs * Math.log1p(-rate)
  let sum = Math.exp(logTerm)
  for (let event = 1; event <= events; event++) {
    logTerm += Math.log((runs - event + 1) / event) + Math.log(rate) - Math.log1p(-rate)
    sum += Math.exp(logTerm)
  }
  return sum
}
