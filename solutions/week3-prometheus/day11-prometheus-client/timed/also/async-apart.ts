import { Counter, Histogram, type Registry } from 'prom-client'

type AnyFunction = (this: any, ...args: any[]) => any

class Measured {
  constructor(
    private readonly calls: { inc: () => void },
    private readonly errors: { inc: () => void },
    private readonly seconds: { observe: (value: number) => void },
  ) {}

  begin(): (isError: boolean) => void {
    const start = performance.now()
    this.calls.inc()
    return (isError) => {
      this.seconds.observe((performance.now() - start) / 1000)
      if (isError) this.errors.inc()
    }
  }

  async follow<T>(promise: PromiseLike<T>, end: (isError: boolean) => void): Promise<T> {
    try {
      const value = await promise
      end(false)
      return value
    } catch (reason) {
      end(true)
      throw reason
    }
  }
}

export const createTimed = (registry: Registry) => {
  const options = (name: string) => ({ name, help: name, labelNames: ['function'], registers: [registry] })
  const calls = new Counter(options('function_calls_total'))
  const errors = new Counter(options('function_errors_total'))
  const seconds = new Histogram({
    ...options('function_duration_seconds'),
    buckets: [0.001, 0.01, 0.1, 1, 10],
  })
  const names = new Map<string, Measured>()

  const measuredFor = (name: string): Measured => {
    const found = names.get(name)
    if (found) return found
    calls.labels(name).inc(0)
    errors.labels(name).inc(0)
    seconds.zero({ function: name })
    const made = new Measured(calls.labels(name), errors.labels(name), seconds.labels(name))
    names.set(name, made)
    return made
  }

  function timed<F extends AnyFunction>(name: string, fn: F): F {
    if (!name || typeof name !== 'string') throw new Error('a name is needed')
    const measured = measuredFor(name)
    return new Proxy(fn, {
      apply(target, self, args) {
        const end = measured.begin()
        let result: unknown
        try {
          result = Reflect.apply(target, self, args)
        } catch (error) {
          end(true)
          throw error
        }
        if (typeof (result as PromiseLike<unknown> | null)?.then === 'function') {
          return measured.follow(result as PromiseLike<unknown>, end)
        }
        end(false)
        return result
      },
    })
  }

  const Timed =
    (name?: string) =>
    (method: AnyFunction, { name: own }: ClassMethodDecoratorContext) =>
      timed(name ?? own.toString(), method)
  return { timed, Timed }
}
