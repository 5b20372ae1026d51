import { inspect, isDeepStrictEqual } from 'node:util'
import type { RemoteModule } from '@firedrill/judge/testing'
import { expect } from 'vitest'

export type Risk = RemoteModule<typeof import('../risk-table.ts')>

export const judge = (what: string, given: unknown, required: unknown, cost: string): void => {
  expect(
    isDeepStrictEqual(given, required),
    `${what}: you gave ${tell(given)} (required: ${tell(required)}). ${cost}`,
  ).toBe(true)
}

export const judgeRangeErrors = async (
  cases: [string, () => Promise<unknown>][],
  cost: string,
): Promise<void> => {
  for (const [what, call] of cases) {
    const given = await call().then(tell, (error: unknown) =>
      error instanceof Error ? error.name : tell(error),
    )
    expect(given, `${what}: you gave ${given} (required: a RangeError). ${cost}`).toBe('RangeError')
  }
}

export const tell = (value: unknown): string => inspect(value, { breakLength: Number.POSITIVE_INFINITY })
