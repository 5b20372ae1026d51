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

/** What is sent of an error. */
export const packError = (error: Error): ErrorRecord => {
  const record: ErrorRecord = {
    name: String(error.name),
    base: baseOf(error),
    message: String(error.message),
    stack: String(error.stack ?? ''),
    own: Object.fromEntries(Object.entries(error).filter(([key]) => !ownElsewhere.has(key))),
  }
  if ('cause' in error) record.cause = error.cause
  if (error instanceof AggregateError) record.errors = [...error.errors]
  return record
}

/** An error of the same built-in class, name, message and fields. */
export const unpackError = (record: ErrorRecord): Error => {
  const error = construct(record)
  if (error.name !== record.name && !(error instanceof DOMException)) define(error, 'name', record.name)
  if ('cause' in record) define(error, 'cause', record.cause)
  define(error, 'stack', record.stack)
  for (const [key, value] of Object.entries(record.own)) {
    Object.defineProperty(error, key, { value, enumerable: true, configurable: true, writable: true })
  }
  return error
}

const baseOf = (error: Error): string => {
  if (error instanceof DOMException) return 'DOMException'
  if (error instanceof AggregateError) return 'AggregateError'
  const names = Object.keys(bases) as (keyof typeof bases)[]
  return names.findLast((name) => error instanceof bases[name]) ?? 'Error'
}

const construct = (record: ErrorRecord): Error => {
  if (record.base === 'DOMException') return new DOMException(record.message, record.name)
  if (record.base === 'AggregateError') return new AggregateError(record.errors ?? [], record.message)
  return new (bases[record.base as keyof typeof bases] ?? Error)(record.message)
}

const define = (error: Error, key: string, value: unknown): void => {
  Object.defineProperty(error, key, { value, configurable: true, writable: true, enumerable: false })
}
