/** How a promise of the other side ended. */
export interface Settlement {
  promise: number
  value?: unknown
  thrown?: unknown
  isThrown: boolean
}

/** Promises and abort signals that live on both sides of the wire: the same on the judge's and the candidate's. */
export interface Lifelines {
  promiseIn: (id: number) => Promise<unknown>
  promiseOut: (promise: Promise<unknown>) => number
  signalIn: (id: number, aborted: boolean, reason: unknown) => AbortSignal
  signalOut: (signal: AbortSignal) => number
  /** The other side says how a promise ended. False where it knows none of that number. */
  settle: (settlement: Settlement) => boolean
  /** The other side says that a signal was aborted. False where it knows none of that number. */
  abort: (id: number, reason: unknown) => boolean
  /** Nothing more will come: rejects every promise of the other side. */
  cut: (error: unknown) => void
}

/** Makes one side's lifelines; `ports` tell the other side. */
export const createLifelines = (ports: {
  settle: (settlement: Settlement) => void
  abort: (id: number, reason: unknown) => void
}): Lifelines => {
  const promises = new Map<number, PromiseWithResolvers<unknown>>()
  const signals = new Map<number, AbortController>()
  const numbers = new WeakMap<object, number>()
  let nextId = 1

  const once = (value: object, tell: (id: number) => void): number => {
    const known = numbers.get(value)
    if (known) return known
    const id = nextId++
    numbers.set(value, id)
    tell(id)
    return id
  }
  return {
    promiseIn: (id) => {
      const pending = promises.get(id) ?? Promise.withResolvers<unknown>()
      pending.promise.catch(() => {})
      promises.set(id, pending)
      return pending.promise
    },
    promiseOut: (promise) =>
      once(promise, (id) => {
        promise.then(
          (value) => ports.settle({ promise: id, value, isThrown: false }),
          (thrown: unknown) => ports.settle({ promise: id, thrown, isThrown: true }),
        )
      }),
    signalIn: (id, aborted, reason) => {
      const controller = signals.get(id) ?? new AbortController()
      signals.set(id, controller)
      if (aborted) controller.abort(reason)
      return controller.signal
    },
    signalOut: (signal) =>
      once(signal, (id) => {
        signal.addEventListener('abort', () => ports.abort(id, signal.reason), { once: true })
      }),
    settle: ({ promise, value, thrown, isThrown }) => {
      const pending = promises.get(promise)
      promises.delete(promise)
      if (isThrown) pending?.reject(thrown)
      else pending?.resolve(value)
      return pending !== undefined
    },
    abort: (id, reason) => {
      signals.get(id)?.abort(reason)
      return signals.has(id)
    },
    cut: (error) => {
      for (const pending of promises.values()) pending.reject(error)
      promises.clear()
    },
  }
}
