import { inspect, isDeepStrictEqual } from 'node:util'
import { expect } from 'vitest'

export const judge = (what: string, given: unknown, required: unknown, cost: string): void => {
  expect(
    isDeepStrictEqual(given, required),
    `${what} You gave ${tell(given)} (required: ${tell(required)}). ${cost}`,
  ).toBe(true)
}

export const judgeRequests = (what: string, count: number, required: number, cost: string): void => {
  const requests = count === 1 ? 'request' : 'requests'
  expect(count, `${what} The service saw ${count} ${requests} (required: ${required}). ${cost}`).toBe(
    required,
  )
}

export const judgeRangeErrors = async (
  cases: [string, () => Promise<unknown>][],
  cost: string,
): Promise<void> => {
  for (const [what, call] of cases) {
    const given = await call().then(
      () => 'no error',
      (error: unknown) => (error instanceof Error ? error.name : inspect(error)),
    )
    expect(given, `${what}: you gave ${given} (required: a RangeError). ${cost}`).toBe('RangeError')
  }
}

const tell = (value: unknown): string => inspect(value, { breakLength: Infinity })
