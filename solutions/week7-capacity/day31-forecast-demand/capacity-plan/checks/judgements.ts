import { inspect, isDeepStrictEqual } from 'node:util'
import { data, type RemoteModule } from '@firedrill/judge/testing'
import { expect } from 'vitest'
import type { ForecastDay } from '../types.ts'

export type Plan = RemoteModule<typeof import('../capacity-plan.ts')>

/** One answer, told with its cost: the fields that are required, whatever others it has. An error is an answer too. */
export const judge = async (
  what: string,
  answer: PromiseLike<unknown>,
  required: unknown,
  cost: string,
): Promise<void> => {
  const given = pick(await take(answer), required)
  expect(
    isDeepStrictEqual(given, required),
    `${what}: you gave ${tell(given)} (required: ${tell(required)}). ${cost}`,
  ).toBe(true)
}

export const judgeRangeErrors = async (
  calls: [what: string, call: () => PromiseLike<unknown>][],
  cost: string,
): Promise<void> => {
  for (const [what, call] of calls) {
    const given = await call().then(
      async (value) => tell(await data(value)),
      (error: unknown) => (error instanceof Error ? error.name : tell(error)),
    )
    const why = given.endsWith('Error') ? unlike : cost
    expect(given, `${what}: you gave ${given} (required: a RangeError). ${why}`).toBe('RangeError')
  }
}

const unlike = 'Whoever calls it cannot tell wrong input from a fault of the program.'

/** A copy of an answer, with numbers as people write them, or the words of an error. */
export const take = (answer: PromiseLike<unknown>): Promise<unknown> =>
  Promise.resolve(answer).then(
    async (value) => mapNumbers(await data(value)),
    (error: unknown) => (error instanceof Error ? new Thrown(error) : error),
  )

const pick = (given: unknown, required: unknown): unknown => {
  if (!isFields(given) || !isFields(required) || given['kind'] !== required['kind']) return given
  return Object.fromEntries(Object.keys(required).map((key) => [key, pick(given[key], required[key])]))
}

const isFields = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !(value instanceof Thrown)

class Thrown {
  constructor(private readonly error: Error) {}

  [inspect.custom](): string {
    return `a ${this.error.name}: ${this.error.message}`
  }
}

const mapNumbers = (value: unknown): unknown => {
  if (typeof value === 'number') return Number(value.toPrecision(12)) + 0
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, mapNumbers(one)]))
}

export const tell = (value: unknown): string => inspect(value, { breakLength: Number.POSITIVE_INFINITY })

/** A forecast from a day on. */
export const makeForecast = (first: string, highs: number[]): ForecastDay[] =>
  highs.map((high, index) => ({
    day: new Date(Date.parse(first) + index * 86_400_000).toISOString().slice(0, 10),
    high,
  }))
