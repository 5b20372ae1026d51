import { Breach } from './breach.ts'

/**
 * What a hidden test has asked of live objects and not awaited. `expect((await parse(text)).ok).toBeTruthy()` looks
 * right and is right, until a learner returns a class instance: then `ok` is a question nobody has answered, and
 * anything is truthy.
 */
export interface Reads {
  read: (proxy: object, path: string) => void
  called: (answer: object, path: string) => void
  used: (proxy: object) => void
  /** What was asked and never awaited since the last `clear`. */
  findUnused: () => string | null
  /** What a value asks, where it is such a question. */
  pathOf: (value: unknown) => string | null
  clear: () => void
}

/** Makes an empty record of questions. */
export const createReads = (): Reads => {
  const paths = new WeakMap<object, string>()
  const unused = new Map<object, string>()
  return {
    read: (proxy, path) => {
      paths.set(proxy, path)
      unused.set(proxy, path)
    },
    called: (answer, path) => void paths.set(answer, path),
    used: (proxy) => void unused.delete(proxy),
    findUnused: () => unused.values().next().value ?? null,
    pathOf: (value) =>
      typeof value === 'function' || value instanceof Promise ? (paths.get(value) ?? null) : null,
    clear: () => unused.clear(),
  }
}

/** The item's fault: never a pass, never a fail. */
export const unawaited = (path: string): Breach =>
  new Breach(
    'blocked',
    `No verdict: the hidden test used "${path}" of a live object of yours as if it were data. This is a fault of the item, not of your code; please report it.`,
  )
