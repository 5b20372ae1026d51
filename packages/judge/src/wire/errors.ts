/** An error as it crosses: all that a test can ask of it. */
export interface ErrorRecord {
  name: string
  /** The nearest built-in class it extends. */
  base: string
  message: string
  stack: string
  /** Absent where the error has none. */
  cause?: unknown
  errors?: unknown[]
  own: Record<string, unknown>
}

const bases = { Error, TypeError, RangeError, SyntaxError, ReferenceError, EvalError, URIError }
const ownElsewhere = new Set(['name', 'message', 'stack', 'cause', 'errors'])
/** Longer texts of an error are cut: nobody reads them, and a frame has an end. */
const longest = 100_000

/** What is sent of an error. Fields whose getters throw are left out. */
export const packError = (error: Error): ErrorRecord => {
  const record: ErrorRecord = {
    name: textOf(error, 'name'),
    base: baseOf(error),
    message: textOf(error, 'message'),
    stack: textOf(error, 'stack'),
    own: Object.fromEntries(
      Object.keys(error)
        .filter((key) => !ownElsewhere.has(key))
        .map((key) => [key, readField(error, key)] as const)
        .filter(([, value]) => value !== unreadable),
    ),
  }
  if ('cause' in error) record.cause = error.cause
  if (error instanceof AggregateError) record.errors = [...error.errors]
  return record
}

const made = new WeakMap<ErrorRecord, Error>()

/**
 * An error of the same built-in class, name, message and fields. An error that refers to itself arrives twice, the
 * first time with fields still missing: both are the same error.
 */
export const unpackError = (record: ErrorRecord): Error => {
  const error = made.get(record) ?? construct(record)
  made.set(record, error)
  if (error.name !== record.name && !(error instanceof DOMException)) define(error, 'name', record.name)
  if ('cause' in record) define(error, 'cause', record.cause)
  if (record.errors) define(error, 'errors', record.errors)
  define(error, 'stack', record.stack)
  for (const [key, value] of Object.entries(record.own ?? {})) {
    Object.defineProperty(error, key, { value, enumerable: true, configurable: true, writable: true })
  }
  return error
}

const unreadable = Symbol('unreadable')

const readField = (error: Error, key: string): unknown => {
  try {
    return (error as unknown as Record<string, unknown>)[key]
  } catch {
    return unreadable
  }
}

const textOf = (error: Error, key: 'name' | 'message' | 'stack'): string => {
  const value = readField(error, key)
  return typeof value === 'string' ? value.slice(0, longest) : ''
}

const baseOf = (error: Error): string => {
  if (error instanceof DOMException) return 'DOMException'
  if (error instanceof AggregateError) return 'AggregateError'
  const names = Object.keys(bases) as (keyof typeof bases)[]
  return names.findLast((name) => error instanceof bases[name]) ?? 'Error'
}

const construct = ({ base, message, name }: ErrorRecord): Error => {
  if (base === 'DOMException') return new DOMException(message, name)
  if (base === 'AggregateError') return new AggregateError([], message)
  return new (Object.hasOwn(bases, base) ? bases[base as keyof typeof bases] : Error)(message)
}

const define = (error: Error, key: string, value: unknown): void => {
  Object.defineProperty(error, key, { value, configurable: true, writable: true, enumerable: false })
}
