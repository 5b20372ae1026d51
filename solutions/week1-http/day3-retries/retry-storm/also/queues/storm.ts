import type { Course, Storm } from './types.ts'

/** Every request on its own, as the number of tries it has had. */
export function simulate(storm: Storm): Course {
  const { seconds, fresh, capacity, tries, outage = { from: 0, to: 0 }, share } = storm
  const counts = [seconds, fresh, capacity, tries - 1]
  if (counts.some((count) => !Number.isSafeInteger(count) || count < 0)) throw new RangeError('no storm')
  if (share !== undefined && !(share >= 0 && share < Infinity)) throw new RangeError('no share')

  const course: Course = { offered: [], lost: 0 }
  let waiting: number[] = []
  for (let second = 0; second < seconds; second += 1) {
    const now = [...new Array<number>(fresh).fill(0), ...waiting]
    course.offered.push(now.length)
    waiting = []
    if (now.length <= capacity && !(outage.from <= second && second < outage.to)) continue
    const failed = now.map((had) => had + 1).sort((a, b) => a - b)
    for (const had of failed) {
      const isFull = share !== undefined && waiting.length + 1 > share * fresh
      if (had < tries && !isFull) waiting.push(had)
      else course.lost += 1
    }
  }
  return course
}
