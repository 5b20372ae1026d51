// fails: passes a stop on at once | Tries of 3, 3, 3, and the leaf said stop. You gave { outcome: 'failed', calls: [ 3, 9, 27 ] } (required: { outcome: 'stop', calls: [ 1, 1, 1 ] }). The leaf has said that it can take no more, and gets more.
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
    for (let left = tries[service]; left > 0; left--) {
      calls[service]++
      const outcome = serve(service + 1)
      if (outcome === 'ok') return outcome
    }
    return 'failed'
  }
  return { outcome: serve(0), calls }
}
