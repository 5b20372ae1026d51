// fails: buys no server for a rounding error | A peak of 2100.000021, 1000 for each server, used up to 0.7, none down: you gave 3 (required: 4). A digit behind the fifteenth is a server, or a request more than they carry is none.
import type { Load } from './types.ts'

export function serversFor({ spare, ...load }: Load & { spare: number }): number {
  refuseUnless(Number.isInteger(spare) && spare >= 0, `${spare} spares`)
  return carriersOf(load) + spare
}

export function sparesOf({ servers, ...load }: Load & { servers: number }): number {
  refuseUnless(Number.isInteger(servers) && servers >= 0, `${servers} servers`)
  return servers - carriersOf(load)
}

const carriersOf = ({ peak, perServer, use }: Load): number => {
  refuseUnless(Number.isFinite(peak) && peak >= 0, `a peak of ${peak}`)
  refuseUnless(Number.isFinite(perServer) && perServer > 0, `${perServer} for each server`)
  refuseUnless(use > 0 && use <= 1, `use of ${use}`)
  return roundUp(peak / (perServer * use))
}

/** The next whole number; a billionth above one is noise of the division. */
export const roundUp = (value: number): number => Math.ceil(value - 1e-3)

export const refuseUnless = (isRight: boolean, what: string): void => {
  if (!isRight) throw new RangeError(what)
}
