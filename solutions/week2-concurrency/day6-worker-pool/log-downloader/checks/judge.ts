import { inspect, isDeepStrictEqual } from 'node:util'
import { data } from '@firedrill/judge/testing'
import { expect } from 'vitest'
import type { Summary } from '../types.ts'

export const judge = (what: string, given: unknown, required: unknown, cost: string): void => {
  expect(
    isDeepStrictEqual(given, required),
    `${what} ${tell(given)} (required: ${tell(required)}). ${cost}`,
  ).toBe(true)
}

/** The summary as two lists of text, or how the call failed. */
export const summaryOf = async (downloading: Promise<unknown>): Promise<unknown> => {
  try {
    const { saved, failed } = await data((await downloading) as Summary)
    return {
      saved: saved.map(({ name, bytes }) => `${name} ${bytes}`),
      failed: failed.map(({ name, reason }) => `${name} ${reason}`),
    }
  } catch (error) {
    return `a rejection with ${error instanceof Error ? error.name : inspect(error)}`
  }
}

const tell = (value: unknown): string => inspect(value, { breakLength: Infinity, maxArrayLength: 12 })
