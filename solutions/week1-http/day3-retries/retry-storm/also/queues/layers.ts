import type { Outcome } from './types.ts'

export const countCalls = (tries: number[], leaf: (call: number) => Outcome) => {
  if (!tries.length || tries.some((one) => one < 1 || one % 1 !== 0 || Number.isNaN(one)))
    throw new RangeError()
  const calls: number[] = new Array(tries.length).fill(0)
  const last = tries.length - 1
  const ask = (service: number): Outcome => {
    let outcome: Outcome = 'failed'
    for (let attempt = 0; outcome === 'failed' && attempt < tries[service]!; attempt++) {
      calls[service]! += 1
      outcome = service === last ? leaf(calls[last]!) : ask(service + 1)
    }
    return outcome
  }
  const outcome = ask(0)
  return { calls, outcome }
}
