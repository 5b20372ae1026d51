import { inspect, isDeepStrictEqual } from 'node:util'
import { expect } from 'vitest'

/** What a difference costs; of two numbers, in its direction. */
export type Cost = string | { more: string; less: string }

export const judge = (what: string, given: unknown, required: unknown, cost: Cost): void => {
  expect(
    isDeepStrictEqual(given, required),
    `${what} You gave ${tell(given)} (required: ${tell(required)}). ${tellCost(cost, given, required)}`,
  ).toBe(true)
}

export const judgeRequests = (what: string, count: number, required: number, cost: Cost): void => {
  const requests = count === 1 ? 'request' : 'requests'
  expect(
    count,
    `${what} The service saw ${count} ${requests} (required: ${required}). ${tellCost(cost, count, required)}`,
  ).toBe(required)
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

const tellCost = (cost: Cost, given: unknown, required: unknown): string => {
  if (typeof cost === 'string') return cost
  return Number(given) > Number(required) ? cost.more : cost.less
}

const tell = (value: unknown): string => inspect(value, { breakLength: Infinity })
