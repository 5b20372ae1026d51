import type { Exchange } from './types.ts'

export const share = (log: Exchange[], isCounted: (exchange: Exchange) => boolean): number | undefined => {
  let counted = 0
  let valid = 0
  for (const exchange of log) {
    if (exchange.outcome === 'invalid') continue
    valid += 1
    if (isCounted(exchange)) counted += 1
  }
  return valid > 0 ? counted / valid : undefined
}

export const errorRate = (log: Exchange[]) => share(log, ({ outcome }) => outcome === 'bad')

export const availability = (log: Exchange[]) => {
  const errors = errorRate(log)
  return errors === undefined ? undefined : 1 - errors
}
