import { Counter, Histogram, type Registry } from 'prom-client'
import { isPromise } from 'node:util/types'

export function createTimed(registry: Registry) {
  const metric = { registers: [registry], labelNames: ['function'] as const }
  const duration = new Histogram({ ...metric, name: 'function_duration_seconds', help: 'Durations.' })
  const calls = new Counter({ ...metric, name: 'function_calls_total', help: 'Calls.' })
  const errors = new Counter({ ...metric, name: 'function_errors_total', help: 'Errors.' })

  const timed = (name: string, fn: (...args: any[]) => any): any => {
    if (typeof name !== 'string' || name.length === 0) throw new RangeError('name')
    calls.labels(name).inc(0)
    errors.labels(name).inc(0)
    // Zero, unless somebody has been measured by this name.
    if (!zeroed.has(name)) duration.zero({ function: name })
    zeroed.add(name)
    return function (this: unknown, ...args: unknown[]) {
      const end = duration.startTimer({ function: name })
      calls.labels(name).inc()
      let isPending = false
      try {
        const result = fn.call(this, ...args)
        isPending = isPromise(result)
        if (!isPending) return result
        return (result as Promise<unknown>)
          .catch((reason: unknown) => {
            errors.labels(name).inc()
            throw reason
          })
          .finally(() => end())
      } catch (error) {
        errors.labels(name).inc()
        throw error
      } finally {
        if (!isPending) end()
      }
    }
  }
  const zeroed = new Set<string>()
  return {
    timed,
    Timed: (name?: string) => (method: (...args: any[]) => any, context: { name: string | symbol }) =>
      timed(name === undefined ? String(context.name) : name, method),
  }
}
