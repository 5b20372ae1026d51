import { inspect } from 'node:util'
import { data, type RemoteModule } from '@firedrill/judge/testing'
import { expect } from 'vitest'
import type { Point, Prediction } from '../types.ts'

export type Forecast = RemoteModule<typeof import('../demand-forecast.ts')>

export const dayMs = 86_400_000
export const sunday = Date.parse('2026-03-01T00:00:00Z')

/** One value a day at midnight, from Sunday, 1 March, on, or from so many days later. */
export const makeDays = (values: number[], later = 0): Point[] =>
  values.map((value, index) => ({ t: sunday + (later + index) * dayMs, value }))

/** Fields of an answer, told together; numbers may differ by a millionth. */
export const judgeFields = async (
  what: string,
  answer: PromiseLike<unknown>,
  required: Record<string, number | undefined>,
  cost: string,
): Promise<void> => {
  const given = await take(answer)
  const fields = pick(given, Object.keys(required))
  const isRight = Object.entries(required).every(([name, value]) => isNear(Object(given)[name], value))
  expect(isRight, `${what}: you gave ${fields} (required: ${tell(mapRounded(required))}). ${cost}`).toBe(true)
}

/** A prediction: its bounds may differ by a thousandth of the interval. */
export const judgePrediction = async (
  what: string,
  answer: PromiseLike<unknown>,
  required: Prediction,
  cost: string,
): Promise<void> => {
  const given = await take(answer)
  const { value, low, high } = Object(given)
  const slack = (required.high - required.low) / 1_000
  const isRight =
    isNear(value, required.value) && isNear(low, required.low, slack) && isNear(high, required.high, slack)
  expect(
    isRight,
    `${what}: you gave ${pick(given, ['value', 'low', 'high'])} (required: ${tell(mapRounded(required))}). ${cost}`,
  ).toBe(true)
}

/** A copy of an answer, or the words of an error. */
export const take = (answer: PromiseLike<unknown>): Promise<unknown> =>
  Promise.resolve(answer).then(
    (value) => data(value),
    (error: unknown) => (error instanceof Error ? `a ${error.name}: ${error.message}` : tell(error)),
  )

const pick = (given: unknown, names: string[]): string =>
  typeof given === 'string'
    ? given
    : tell(mapRounded(Object.fromEntries(names.map((name) => [name, Object(given)[name]]))))

export const judgeRangeError = async (
  what: string,
  call: () => PromiseLike<unknown>,
  cost: string,
): Promise<void> => {
  const given = await call().then(
    async (value) => tellShortly(await data(value)),
    (error: unknown) => (error instanceof Error ? error.name : tell(error)),
  )
  const why = given.endsWith('Error') ? unlike : cost
  expect(given, `${what}: you gave ${given} (required: a RangeError). ${why}`).toBe('RangeError')
}

export const isNear = (given: unknown, required: number | undefined, slack = 0): boolean => {
  if (required === undefined || typeof given !== 'number') return given === required
  return Math.abs(given - required) <= slack + 1e-6 * Math.max(1, Math.abs(required))
}

export const tell = (value: unknown): string => inspect(value, { breakLength: Number.POSITIVE_INFINITY })

const unlike = 'Whoever calls it cannot tell wrong input from a fault of the program.'

/** Lists and plain fields as they are, of an object with parts the names of its fields. */
const tellShortly = (value: unknown): string => {
  if (Array.isArray(value)) return tell(value)
  const hasParts = Object.values(Object(value)).some((field) => typeof field === 'object')
  return hasParts ? `{ ${Object.keys(Object(value)).join(', ')} }` : tell(mapRounded(Object(value)))
}

export const rounded = (value: unknown): unknown =>
  typeof value === 'number' && !Number.isInteger(value) ? Number(value.toPrecision(7)) : value

const mapRounded = (object: object): object =>
  Object.fromEntries(Object.entries(object).map(([name, value]) => [name, rounded(value)]))
