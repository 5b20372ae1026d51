import type { Exchange } from './types.ts'

export function availability(log: Exchange[]): number | undefined {
  return undefined
}

export function errorRate(log: Exchange[]): number | undefined {
  return undefined
}
