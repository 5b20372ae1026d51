import { hold } from '@firedrill/judge/testing'

/** The candidate's, for tasks like these. */
export type RunTask = (task: () => Promise<string>) => Promise<unknown>

/** Tasks that begin when they are called, and end when they are told to. */
export interface Tasks {
  /** Numbers of those that have begun, from 1, in their order. */
  begun: number[]
  /** What `run` gave for each of them. */
  outcomes: Promise<unknown>[]
  end: (number: number) => void
  /** Waits until that many have begun, and then a moment longer for more. */
  settled: (count: number) => Promise<number>
}

/** Hands `count` tasks to `run`. */
export const startTasks = (run: RunTask, count: number): Tasks => {
  const begun: number[] = []
  const gates = Array.from({ length: count }, () => Promise.withResolvers<void>())
  const outcomes = gates.map(({ promise }, index) =>
    run(async () => {
      begun.push(index + 1)
      await promise
      return `result ${index + 1}`
    }).catch(String),
  )
  return {
    begun,
    outcomes,
    end: (number) => gates[number - 1]?.resolve(),
    settled: async (required) => {
      for (let looks = 0; looks < 200 && begun.length < required; looks++) await pause(5)
      await pause(15)
      // Round trips to the candidate: what it begins by itself has begun before the last. However slow the machine.
      for (let trip = 0; trip < 6; trip++) await hold(null)
      return begun.length
    },
  }
}

/** Milliseconds. */
export const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms))
