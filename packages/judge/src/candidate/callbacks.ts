import type { Callback, CallbackAnswer } from '../wire/messages.ts'

type Run = (...args: unknown[]) => unknown

/** The judge's functions that a candidate was given, by number. */
export interface Callbacks {
  /** The number of a function, from 1, the same each time. */
  add: (run: Run) => number
  /** Calls one and says how it ended. Throws where there is none of that number. */
  answer: (callback: Callback) => CallbackAnswer
}

/** Makes an empty table. A candidate reaches nothing of the judge's but what is in it. */
export const createCallbacks = (): Callbacks => {
  const table: Run[] = []
  const numbers = new Map<Run, number>()
  return {
    add: (run) => {
      const number = numbers.get(run) ?? table.push(run)
      numbers.set(run, number)
      return number
    },
    answer: ({ callback, args }) => {
      const run = table[callback - 1]
      if (!run || !Array.isArray(args)) throw new Error('a callback that does not exist')
      try {
        return { value: run(...args), isThrown: false }
      } catch (thrown) {
        return { thrown, isThrown: true }
      }
    },
  }
}
