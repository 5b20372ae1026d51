// fails: multiplies tries over the layers | Tries of 3, and every call of the leaf failed. You gave { outcome: 'failed', calls: [ 4 ] } (required: { outcome: 'failed', calls: [ 3 ] }). Whoever sizes the database takes one click for one query.
import type { Outcome } from './types.ts'

export function countCalls(
  tries: number[],
  leaf: (call: number) => Outcome,
): { outcome: Outcome; calls: number[] } {
  if (tries.length === 0 || !tries.every((one) => Number.isInteger(one) && one >= 1)) {
    throw new RangeError('tries holds one or more whole numbers from 1')
  }
  const calls = tries.map(() => 0)
  let leafCalls = 0

  /** One request to this service, or to the leaf. */
  const serve = (service: number): Outcome => {
    if (service === tries.length) return leaf(++leafCalls)
    for (let left = tries[service]; left >= 0; left--) {
      calls[service]++
      const outcome = serve(service + 1)
      if (outcome !== 'failed') return outcome
    }
    return 'failed'
  }
  return { outcome: serve(0), calls }
}
