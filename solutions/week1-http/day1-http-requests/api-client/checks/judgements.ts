import { inspect, isDeepStrictEqual } from 'node:util'
import { fail } from '@firedrill/judge/testing'
import type { EchoServer } from '@firedrill/lab'
import { expect } from 'vitest'

export const judgeValue = (what: string, given: unknown, required: unknown, cost: string): void => {
  expect(
    isDeepStrictEqual(given, required),
    `${what} ${inspect(given)} (required: ${inspect(required)}). ${cost}`,
  ).toBe(true)
}

export const judgeTries = (api: EchoServer, required: number, when: string, cost: string): void => {
  const count = api.seen.length
  expect(
    count,
    `${when}. It saw ${count} ${count === 1 ? 'request' : 'requests'} (required: ${required}). ${cost}`,
  ).toBe(required)
}

export const judgeNoRejection = async <T>(what: string, call: () => Promise<T>): Promise<T> => {
  try {
    return await call()
  } catch (error) {
    const reason = inspect(error instanceof Error ? error.message : error)
    return fail(
      `${what} The call rejected with ${reason} (required: that answer). Callers expect a value, and stop.`,
    )
  }
}

/** The fields that the task names, whatever else a result carries. */
export const pick = (result: unknown): Record<string, unknown> => {
  if (typeof result !== 'object' || result === null) return { kind: `none: ${inspect(result)}` }
  const { kind, status, value, text } = result as Record<string, unknown>
  if (kind === 'ok') return { kind, status, value }
  if (kind === 'failed' || kind === 'not-json') return { kind, status, text }
  return { kind }
}

export const askedOf = (api: EchoServer): string =>
  api.seen.map((one) => `${one.method} ${one.url.split('?')[0]}`).join(', ') || 'nothing'

export const isJson = (type: string): boolean => /^application\/json\s*(;|$)/i.test(type)

export const parse = (text = ''): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return text
  }
}
