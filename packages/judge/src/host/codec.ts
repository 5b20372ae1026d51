import { parse, stringify } from 'devalue'
import { type ErrorRecord, packError, unpackError } from '../wire/errors.ts'
import type { Lifelines } from '../wire/lifelines.ts'
import type { HandleRecord } from '../wire/messages.ts'
import { isCopied, isSharedView } from './copied.ts'

/** Turns values into text and back, on the candidate's side. */
export interface Codec {
  encode: (message: object) => string
  decode: (text: string) => unknown
  /** Marks an object as data, whatever it holds. */
  own: <Value extends object>(value: Value) => Value
  /** The handle of a value, whatever it is. */
  hold: (value: unknown) => HandleRecord
  handle: (id: number) => unknown
}

/** What the codec needs of the link, to bring functions, promises and signals to life. */
export interface Links extends Pick<Lifelines, 'promiseIn' | 'promiseOut' | 'signalIn' | 'signalOut'> {
  callBack: (callback: number, args: unknown[]) => unknown
}

/** A value forced to cross as a handle. */
export class Held {
  readonly record: HandleRecord
  constructor(record: HandleRecord) {
    this.record = record
  }
}

/** Makes the candidate's side of the codec. */
export const createCodec = (links: Links): Codec => {
  const values: unknown[] = []
  const records = new Map<unknown, HandleRecord>()
  const callbacks = new Map<number, (...args: unknown[]) => unknown>()
  /** Objects of our own, which are data whatever they hold. */
  const ours = new WeakSet()

  const own = <Value extends object>(value: Value): Value => {
    ours.add(value)
    return value
  }
  const hold = (value: unknown): HandleRecord => {
    const known = records.get(value)
    if (known) return known
    const record = { id: values.push(value), ...describe(value) }
    records.set(value, record)
    return record
  }
  const pack = (error: Error): ErrorRecord => {
    const record = own(packError(error))
    own(record.own)
    return record
  }

  const reducers = {
    Err: (value: unknown) => value instanceof Error && pack(value),
    Bytes: (value: unknown) => Buffer.isBuffer(value) && value.toString('base64'),
    Shared: (value: unknown) => isSharedView(value) && value.slice(),
    Promise: (value: unknown) => value instanceof Promise && { id: links.promiseOut(value) },
    Signal: (value: unknown) =>
      value instanceof AbortSignal && {
        id: links.signalOut(value),
        aborted: value.aborted,
        reason: value.reason,
      },
    Ref: (value: unknown) => {
      if (value instanceof Held) return value.record
      return !isCopied(value) && !ours.has(value as object) && hold(value)
    },
  }
  const revivers = {
    Err: unpackError,
    Bytes: (text: string) => Buffer.from(text, 'base64'),
    Promise: ({ id }: { id: number }) => links.promiseIn(id),
    Signal: ({ id, aborted, reason }: { id: number; aborted: boolean; reason: unknown }) =>
      links.signalIn(id, aborted, reason),
    Ref: (id: number) => values[id - 1],
    Callback: (id: number) => {
      const callback = callbacks.get(id) ?? ((...args: unknown[]) => links.callBack(id, args))
      callbacks.set(id, callback)
      return callback
    },
  }
  return {
    encode: (message) => stringify(own(message), reducers),
    decode: (text) => parse(text, revivers),
    own,
    hold,
    handle: (id) => values[id - 1],
  }
}

const describe = (value: unknown): Omit<HandleRecord, 'id'> => {
  if (typeof value === 'function') return { kind: 'function', name: String(value.name) }
  if (typeof value === 'symbol') return { kind: 'symbol', name: String(value.description ?? '') }
  return { kind: 'object', name: nameOf(value as object) }
}

const nameOf = (value: object): string => {
  try {
    return String(value.constructor?.name ?? 'Object')
  } catch {
    return 'Object'
  }
}
