import type { Load } from './types.ts'

export function serversFor(load: Load & { spare: number }): number {
  return Number.NaN
}

export function sparesOf(load: Load & { servers: number }): number {
  return Number.NaN
}
