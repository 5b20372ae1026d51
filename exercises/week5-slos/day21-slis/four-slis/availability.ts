import type { Exchange } from './types.ts'

export function availability(log: Exchange[]): number | undefined {
  return Number.NaN
}

export function errorRate(log: Exchange[]): number | undefined {
  return Number.NaN
}
