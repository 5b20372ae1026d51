import { setImmediate as turn } from 'node:timers/promises'
import { hold } from '@firedrill/judge/testing'

/** Tasks that end when the test says so, and what is known of them. */
export const makeTasks = () => {
  const begun: string[] = []
  const open = new Map<string, { resolve: (value: string) => void; reject: (error: Error) => void }>()
  let peak = 0
  const close = (name: string) => {
    const task = open.get(name)
    open.delete(name)
    return task
  }
  return {
    /** In this order. */
    begun,
    peak: () => peak,
    isOpen: () => open.size > 0,
    work: (name: string): Promise<string> => {
      const { promise, resolve, reject } = Promise.withResolvers<string>()
      begun.push(name)
      open.set(name, { resolve, reject })
      peak = Math.max(peak, open.size)
      return promise
    },
    end: async (...names: string[]): Promise<void> => {
      for (const name of names) close(name)?.resolve(`${name} is well`)
      await hasSettled()
    },
    fail: async (name: string): Promise<void> => {
      close(name)?.reject(new Error(`${name} is gone`))
      await hasSettled()
    },
    /** Ends the oldest, again and again, until nothing is open. */
    endAll: async (): Promise<void> => {
      for (let idle = 0; idle < 3; idle++) {
        const [oldest] = open.keys()
        if (oldest !== undefined) idle = -1
        close(oldest ?? '')?.resolve(`${oldest} is well`)
        await hasSettled()
      }
    },
  }
}

/** Round trips to the candidate: what it can do by itself is done before the last. However slow the machine. */
export const hasSettled = async (): Promise<void> => {
  for (let trip = 0; trip < 6; trip++) {
    await turn()
    await hold(null)
  }
}
