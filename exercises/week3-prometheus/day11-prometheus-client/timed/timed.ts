import type { Registry } from 'prom-client'

// oxlint-disable-next-line no-explicit-any -- any function at all
export type AnyFunction = (this: any, ...args: any[]) => any

export interface Timing {
  timed: <F extends AnyFunction>(name: string, fn: F) => F
  Timed: (name?: string) => <F extends AnyFunction>(method: F, context: ClassMethodDecoratorContext) => F
}

export function createTimed(registry: Registry): Timing {
  return {
    timed: (_name, fn) => fn,
    Timed: () => (method) => method,
  }
}
