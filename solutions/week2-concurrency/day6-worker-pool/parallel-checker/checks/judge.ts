import { inspect, isDeepStrictEqual } from 'node:util'
import { expect } from 'vitest'

export const judge = (what: string, given: unknown, required: unknown, cost: string): void => {
  expect(
    isDeepStrictEqual(given, required),
    `${what} You gave ${tell(given)} (required: ${tell(required)}). ${cost}`,
  ).toBe(true)
}

/** What was seen from outside. */
export const see = (what: string, seen: unknown, required: unknown, cost: string): void => {
  expect(
    isDeepStrictEqual(seen, required),
    `${what} ${tell(seen)} (required: ${tell(required)}). ${cost}`,
  ).toBe(true)
}

export const messageOf = (error: unknown): string => (error instanceof Error ? error.message : inspect(error))

const tell = (value: unknown): string => inspect(value, { breakLength: Infinity, maxArrayLength: 12 })
