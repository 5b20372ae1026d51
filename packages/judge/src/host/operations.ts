import type { Request, Setup } from '../wire/messages.ts'
import { type Codec, Held } from './codec.ts'
import { copyFields } from './copy-fields.ts'
import { findLeaks } from './leaks.ts'

let tick: ((ms: number) => Promise<void>) | null = null

/** Does what the judge asks of this process. */
export const perform = (codec: Codec, request: Request): unknown => {
  switch (request.op) {
    case 'load':
      return load(codec, request.setup)
    case 'call':
      return call(codec.handle(request.target), request.path, request.args)
    case 'make':
      return new Held(
        codec.hold(
          Reflect.construct(follow(codec.handle(request.target), request.path) as Function, request.args),
        ),
      )
    case 'get':
      return follow(codec.handle(request.target), request.path)
    case 'data':
      return copyFields(request.target, codec.own)
    case 'hold':
      return new Held(codec.hold(request.value))
    case 'iterate':
      return new Held(codec.hold(iteratorOf(codec.handle(request.target))))
    case 'step':
      return step(codec.handle(request.target), request.method)
    case 'tick':
      if (!tick) throw new Error('clock.tick needs candidate({ clock: "virtual" })')
      return tick(request.ms)
    case 'ping':
      return null
    case 'leaks':
      return findLeaks()
    case 'probe':
      return import('./probe.ts').then(({ probe }) => probe(request))
    default:
      return null
  }
}

type Callable = (...args: unknown[]) => unknown

const call = (target: unknown, path: string[], args: unknown[]): unknown => {
  if (path.length === 0) return (target as Callable)(...args)
  const owner = follow(target, path.slice(0, -1)) as Record<string, Callable>
  const name = path.at(-1) ?? ''
  if (typeof owner?.[name] !== 'function') throw new TypeError(`${name} is not a function`)
  return owner[name](...args)
}

const load = async (codec: Codec, { url, loader, folders, env, clock }: Setup): Promise<unknown> => {
  process.chdir(folders.tree)
  Object.assign(process.env, { TMPDIR: folders.temporary }, env, { FIREDRILL_LOADER: JSON.stringify(loader) })
  if (clock === 'virtual') tick = (await import('./clock.ts')).installClock().tick
  const exported = (await import(url)) as object
  return new Held(codec.hold(exported))
}

const follow = (target: unknown, path: readonly string[]): unknown =>
  path.reduce((value, key) => (value as Record<string, unknown>)[key], target)

const iteratorOf = (value: unknown): unknown => {
  const iterable = value as Partial<AsyncIterable<unknown> & Iterable<unknown>>
  const open = iterable[Symbol.asyncIterator] ?? iterable[Symbol.iterator]
  if (typeof open !== 'function') throw new TypeError('the value is not iterable')
  return (open as () => unknown).call(value)
}

const step = async (
  iterator: unknown,
  method: 'next' | 'return',
): Promise<[done: boolean, value: unknown]> => {
  const steps = iterator as Partial<Record<'next' | 'return', () => unknown>>
  if (method === 'return' && typeof steps.return !== 'function') return [true, undefined]
  const result = (await steps[method]?.()) as IteratorResult<unknown>
  if (typeof result !== 'object' || result === null)
    throw new TypeError(`${method}() gave no iterator result`)
  return [Boolean(result.done), result.value]
}
