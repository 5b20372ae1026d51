import { stringify, unflatten } from 'devalue'
import { type ErrorRecord, packError, unpackError } from '../wire/errors.ts'
import { findExcess } from '../wire/guard.ts'
import type { Lifelines } from '../wire/lifelines.ts'
import type { HandleRecord } from '../wire/messages.ts'
import { uncarried } from './breach.ts'
import { ownerOf } from './owners.ts'

/** What the judge's side of the codec needs of the connection. */
export interface Links extends Pick<Lifelines, 'promiseIn' | 'promiseOut' | 'signalIn' | 'signalOut'> {
  /** The one proxy of a handle. */
  handle: (record: HandleRecord) => unknown
  /** The id of a proxy, or null where the value is none. */
  idOf: (value: unknown) => number | null
  callbackOut: (callback: (...args: unknown[]) => unknown) => number
  /** Rewrites places in the candidate's files to the learner's own. */
  mapStack: (stack: string) => string
}

/** Turns values into text and back, on the judge's side. */
export interface Codec {
  encode: (message: unknown) => string
  /** Throws a `Breach` where the text is within the protocol and beyond its limits, any other error where it is malformed. */
  decode: (text: string) => unknown
}

/** Makes the judge's side of the codec. What it decodes is data: it never calls what the candidate sent. */
export const createCodec = (links: Links): Codec => {
  const reducers = {
    Ref: (value: unknown) => links.idOf(value) ?? refuseStranger(value),
    Callback: (value: unknown) => typeof value === 'function' && links.callbackOut(value as () => unknown),
    Promise: (value: unknown) => value instanceof Promise && { id: links.promiseOut(value) },
    Signal: (value: unknown) =>
      value instanceof AbortSignal && {
        id: links.signalOut(value),
        aborted: value.aborted,
        reason: value.reason,
      },
    Err: (value: unknown) => value instanceof Error && packError(value),
    Bytes: (value: unknown) => Buffer.isBuffer(value) && value.toString('base64'),
  }
  const revivers = {
    Ref: (record: HandleRecord) => links.handle(record),
    Promise: ({ id }: { id: number }) => links.promiseIn(id),
    Signal: ({ id, aborted, reason }: { id: number; aborted: boolean; reason: unknown }) =>
      links.signalIn(id, aborted, reason),
    Err: (record: ErrorRecord) => {
      const error = unpackError(record)
      Object.defineProperty(error, 'stack', { value: links.mapStack(String(record.stack)) })
      return error
    },
    Bytes: (text: string) => Buffer.from(text, 'base64'),
    Shared: (value: unknown) => value,
  }
  return {
    encode: (message) => stringify(message, reducers),
    decode: (text) => {
      const flat: unknown = JSON.parse(text)
      const excess = findExcess(flat)
      if (excess) throw uncarried(excess)
      return unflatten(flat as number | unknown[], revivers)
    },
  }
}

/** A process knows only its own handles. */
const refuseStranger = (value: unknown): false => {
  if (ownerOf(value)) throw new Error('a handle of another process of the candidate')
  return false
}
