import type { ServerResponse } from 'node:http'
import type { Seen } from '../evidence.ts'

/** One request on its way to the route that answers it. */
export interface Call {
  request: Seen
  response: ServerResponse
  /** Without the query, as received. */
  path: string
  query: URLSearchParams
  /** What stood in the path where the route says `:name` or `#name`, decoded. */
  part: (name: string) => string
}

export type Handler = (call: Call) => unknown

/** The request asks for what cannot be done: status 400, with the message as text. */
export class BadInput extends Error {}

/** An option of the query, whatever the case of its name: the first one given. */
export const option = ({ query }: Call, name: string): string | null => {
  for (const [key, value] of query) if (key.toLowerCase() === name) return value
  return null
}

/** A number among the options. Throws BadInput where something else was given. */
export const numberOption = (call: Call, name: string, usual: number): number => {
  const given = option(call, name)
  return given === null ? usual : numberFrom(given, name)
}

/** Throws BadInput where the text is not a number, or below zero. */
export const numberFrom = (given: string, name: string): number => {
  const value = given.trim() === '' ? Number.NaN : Number(given)
  if (!Number.isFinite(value) || value < 0) {
    throw new BadInput(`Expected ${name} to be a number of 0 or more, got "${given}".`)
  }
  return value
}

/** Throws BadInput where the text is not a whole number. */
export const wholeFrom = (given: string, name: string): number => {
  const value = numberFrom(given, name)
  if (!Number.isInteger(value)) throw new BadInput(`Expected ${name} to be a whole number, got "${given}".`)
  return value
}
