// fails: comes back where the budget fits | 80 new requests a second, a capacity of 100, 3 tries, away in the seconds 2 and 3, a share of 0.125. Offered: You gave [ 80, 80, 80, 90, 100, 80, 80, 80 ] (required: [ 80, 80, 80, 90, 90, 80, 80, 80 ]). Whoever chooses the budget by this model chooses one that keeps the service down.
import type { Course, Storm } from './types.ts'

export function simulate(storm: Storm): Course {
  refuseWrong(storm)
  const { seconds, fresh, capacity, tries, outage, share } = storm
  const most = share === undefined ? Number.POSITIVE_INFINITY : Math.floor(share * fresh)
  const offered: number[] = []
  let lost = 0
  /** How many retries go out now, by the tries behind them, from 1. */
  let retries: number[] = []

  for (let second = 0; second < seconds; second++) {
    const coming = [fresh, ...retries]
    const load = sum(coming)
    offered.push(load)
    const isAway = outage !== undefined && second >= outage.from && second < outage.to
    if (load <= capacity && !isAway) {
      retries = []
      continue
    }
    retries = takeFirst(coming.slice(0, tries - 1), most)
    lost += load - sum(retries)
  }
  return { offered, lost }
}

const takeFirst = (groups: number[], most: number): number[] => {
  return groups.map((group) => Math.min(group, most))
}

const sum = (numbers: number[]): number => numbers.reduce((total, one) => total + one, 0)

const refuseWrong = ({ seconds, fresh, capacity, tries, share = 0 }: Storm): void => {
  for (const [name, value] of Object.entries({ seconds, fresh, capacity })) {
    if (!Number.isInteger(value) || value < 0) throw new RangeError(`${name} is ${value}`)
  }
  if (!Number.isInteger(tries) || tries < 1) throw new RangeError(`tries is ${tries}`)
  if (!Number.isFinite(share) || share < 0) throw new RangeError(`share is ${share}`)
}
