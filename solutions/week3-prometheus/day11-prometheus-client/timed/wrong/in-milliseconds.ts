// fails: ends when the promise settles | The sum is one of milliseconds, the name says seconds.
import { Counter, Histogram, type Registry } from 'prom-client'

// oxlint-disable-next-line no-explicit-any -- any function at all
export type AnyFunction = (this: any, ...args: any[]) => any

export interface Timing {
  timed: <F extends AnyFunction>(name: string, fn: F) => F
  Timed: (name?: string) => <F extends AnyFunction>(method: F, context: ClassMethodDecoratorContext) => F
}

export function createTimed(registry: Registry): Timing {
  const common = { labelNames: ['function'], registers: [registry] }
  const calls = new Counter({ ...common, name: 'function_calls_total', help: 'Calls of a function.' })
  const errors = new Counter({ ...common, name: 'function_errors_total', help: 'Calls that failed.' })
  const duration = new Histogram({
    ...common,
    name: 'function_duration_seconds',
    help: 'Time from the call to its end; with a promise, until that settles.',
  })
  const known = new Set<string>()

  const timed = <F extends AnyFunction>(name: string, fn: F): F => {
    if (typeof name !== 'string' || name === '')
      throw new TypeError(`${String(name)} is no name of a function`)
    const labels = { function: name }
    if (!known.has(name)) {
      known.add(name)
      calls.inc(labels, 0)
      errors.inc(labels, 0)
      duration.zero(labels)
    }
    return function (this: unknown, ...args: unknown[]) {
      calls.inc(labels)
      const start = performance.now()
      const end = () => duration.observe(labels, performance.now() - start)
      const fail = (): void => {
        errors.inc(labels)
        end()
      }
      try {
        const result = fn.apply(this, args)
        if (result instanceof Promise) result.then(() => end(), fail)
        else end()
        return result
      } catch (error) {
        fail()
        throw error
      }
    } as F
  }
  return { timed, Timed: (name) => (method, context) => timed(name ?? String(context.name), method) }
}
