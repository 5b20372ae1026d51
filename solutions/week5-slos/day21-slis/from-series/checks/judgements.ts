import { inspect } from 'node:util'
import { data, type RemoteModule } from '@firedrill/judge/testing'
import { expect } from 'vitest'
import type { Counts, Labels, ProbeCounts, VectorSeries } from '../types.ts'

export type FromSeries = RemoteModule<typeof import('../from-series.ts')>

/** An answer with counts, told field by field; sums may differ in the last digits. */
export const judgeCounts = async (
  what: string,
  answer: PromiseLike<unknown>,
  required: Counts | ProbeCounts | undefined,
  cost: string,
): Promise<void> => {
  const given = await answer.then((counts) => data(counts), explainThrow)
  const isRight =
    required === undefined
      ? given === undefined
      : Object.entries(required).every(([name, value]) => isNear(Object(given)[name], value))
  expect(
    isRight,
    `${what}: you gave ${typeof given === 'string' ? given : tell(given)} (required: ${tell(required)}). ${cost}`,
  ).toBe(true)
}

export const judgeRangeError = async (
  what: string,
  call: () => PromiseLike<unknown>,
  cost: string,
): Promise<string> => {
  const [given, message] = await call().then(
    async (value) => [tell(await data(value)), ''],
    (error: unknown) => (error instanceof Error ? [error.name, error.message] : [tell(error), '']),
  )
  expect(given, `${what}: you gave ${given} (required: a RangeError). ${cost}`).toBe('RangeError')
  return message
}

/** A series at some moment. */
export const seriesOf = (metric: Labels, value: number | string): VectorSeries => ({
  metric,
  value: [1_772_452_800.123, String(value)],
})

const explainThrow = (error: unknown): string =>
  error instanceof Error ? `an error, ${error.message}` : tell(error)

const isNear = (given: unknown, required: number): boolean =>
  typeof given === 'number' && Math.abs(given - required) <= 1e-9 * Math.max(1, Math.abs(required))

export const tell = (value: unknown): string => inspect(value, { breakLength: Number.POSITIVE_INFINITY })
