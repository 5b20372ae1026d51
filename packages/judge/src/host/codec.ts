import { parse, stringify } from 'devalue'
import { packError, unpackError } from '../wire/errors.ts'
import type { Lifelines } from '../wire/lifelines.ts'
import type { HandleRecord } from '../wire/messages.ts'

/** Turns values into text and back, on the candidate's side. */
export interface Codec {
  encode: (message: unknown) => string
  decode: (text: string) => unknown
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
  const values = new Map<number, unknown>()
  const records = new WeakMap<WeakKey, HandleRecord>()
  const callbacks = new Map<number, (...args: unknown[]) => unknown>()

  const hold = (value: unknown): HandleRecord => {
    const key = isWeakKey(value) ? value : null
    const known = key && records.get(key)
    if (known) return known
    const record = { id: values.size + 1, ...describe(value) }
    values.set(record.id, value)
    if (key) records.set(key, record)
    return record
  }

  const reducers = {
    Err: (value: unknown) => value instanceof Error && packError(value),
    Bytes: (value: unknown) => Buffer.isBuffer(value) && value.toString('base64'),
    Promise: (value: unknown) => value instanceof Promise && { id: links.promiseOut(value) },
    Signal: (value: unknown) =>
      value instanceof AbortSignal && {
        id: links.signalOut(value),
        aborted: value.aborted,
        reason: value.reason,
      },
    Ref: (value: unknown) => {
      if (value instanceof Held) return value.record
      return !isCopied(value) && hold(value)
    },
  }
  const revivers = {
    Err: unpackError,
    Bytes: (text: string) => Buffer.from(text, 'base64'),
    Promise: ({ id }: { id: number }) => links.promiseIn(id),
    Signal: ({ id, aborted, reason }: { id: number; aborted: boolean; reason: unknown }) =>
      links.signalIn(id, aborted, reason),
    Ref: (id: number) => values.get(id),
    Callback: (id: number) => {
      const callback = callbacks.get(id) ?? ((...args: unknown[]) => links.callBack(id, args))
      callbacks.set(id, callback)
      return callback
    },
  }
  return {
    encode: (message) => stringify(message, reducers),
    decode: (text) => parse(text, revivers),
    hold,
    handle: (id) => values.get(id),
  }
}

const isWeakKey = (value: unknown): value is WeakKey =>
  (typeof value === 'object' && value !== null) || typeof value === 'function'

const describe = (value: unknown): Omit<HandleRecord, 'id'> => {
  if (typeof value === 'function') return { kind: 'function', name: String(value.name) }
  if (typeof value === 'symbol') return { kind: 'symbol', name: String(value.description ?? '') }
  return { kind: 'object', name: String((value as object | null)?.constructor?.name ?? 'Object') }
}

const copiedClasses = [
  Map,
  Set,
  Date,
  RegExp,
  ArrayBuffer,
  URL,
  URLSearchParams,
  Number,
  String,
  Boolean,
  BigInt,
]

/** Whether a value crosses as a copy: primitives, plain objects and arrays, and what devalue knows. */
const isCopied = (value: unknown): boolean => {
  if (typeof value === 'function' || typeof value === 'symbol') return false
  if (typeof value !== 'object' || value === null) return true
  if (Array.isArray(value)) return true
  const prototype: unknown = Object.getPrototypeOf(value)
  if (prototype === null || prototype === Object.prototype) return !isIterator(value)
  return ArrayBuffer.isView(value) || copiedClasses.some((known) => value instanceof known)
}

/** A hand-written iterator is a plain object, and must live. */
const isIterator = (value: object): boolean =>
  Symbol.asyncIterator in value || (Symbol.iterator in value && 'next' in value)
