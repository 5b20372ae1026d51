import { setImmediate as turn } from 'node:timers/promises'
import { data, hold } from '@firedrill/judge/testing'

type Work = (item: unknown) => Promise<string>

/** A job whose items end when the test says so. */
export const startJob = (begin: (work: Work) => Promise<unknown>) => {
  const begun: number[] = []
  const open = new Map<number, (result: string) => void>()
  let peak = 0
  const state = { isDone: false }
  const call = begin((item) => {
    const { promise, resolve } = Promise.withResolvers<string>()
    begun.push(item as number)
    open.set(item as number, resolve)
    peak = Math.max(peak, open.size)
    return promise
  })
  const stop = (): void => void (state.isDone = true)
  call.then(stop, stop)

  const end = (item: number): void => {
    open.get(item)?.(`result ${item}`)
    open.delete(item)
  }
  return {
    /** In this order. */
    begun,
    end,
    peak: () => peak,
    settled: async (): Promise<void> => {
      await hasBegun(() => state.isDone || begun.length > 0)
      await hasSettled()
    },
    /** Ends one item after the other, the oldest first, until the job is done. */
    finish: async (): Promise<unknown> => {
      await hasBegun(() => state.isDone || begun.length > 0)
      await hasSettled()
      while (!state.isDone) {
        const [oldest] = open.keys()
        if (oldest !== undefined) end(oldest)
        await hasSettled()
        for (let wait = 0; open.size === 0 && !state.isDone && wait < 20; wait++) await hasSettled()
        if (open.size === 0) break
      }
      return state.isDone ? data((await call) as string[]) : 'nothing: it did not end'
    },
  }
}

/** Round trips to the candidate: what it can do by itself is done before the last. However slow the machine. */
const hasSettled = async (): Promise<void> => {
  for (let trip = 0; trip < 6; trip++) {
    await turn()
    await hold(null)
  }
}

/** The candidate has to be loaded first. */
const hasBegun = async (condition: () => boolean): Promise<void> => {
  const end = performance.now() + 2_000
  while (!condition() && performance.now() < end) await turn()
}
