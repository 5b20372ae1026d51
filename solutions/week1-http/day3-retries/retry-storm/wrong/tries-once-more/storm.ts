// fails: stays down after an outage without a budget | 80 new requests a second, a capacity of 100, 3 tries, away in the seconds 2 and 3. Offered: You gave [ 80, 80, 80, 160, 240, 320, 320, 320 ] (required: [ 80, 80, 80, 160, 240, 240, 240, 240 ]). The model shows another outage than the one that happens.
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
    retries = takeFirst(coming.slice(0, tries), most)
    lost += load - sum(retries)
  }
  return { offered, lost }
}

const takeFirst = (groups: number[], most: number): number[] => {
  let left = most
  return groups.map((group) => {
    const taken = Math.min(group, left)
    left -= taken
    return taken
  })
}

const sum = (numbers: number[]): number => numbers.reduce((total, one) => total + one, 0)

const refuseWrong = ({ seconds, fresh, capacity, tries, share = 0 }: Storm): void => {
  for (const [name, value] of Object.entries({ seconds, fresh, capacity })) {
    if (!Number.isInteger(value) || value < 0) throw new RangeError(`${name} is ${value}`)
  }
  if (!Number.isInteger(tries) || tries < 1) throw new RangeError(`tries is ${tries}`)
  if (!Number.isFinite(share) || share < 0) throw new RangeError(`share is ${share}`)
}
