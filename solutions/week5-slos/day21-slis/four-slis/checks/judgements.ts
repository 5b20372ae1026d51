import { inspect, isDeepStrictEqual } from 'node:util'
import { hold, type RemoteModule, data } from '@firedrill/judge/testing'
import { expect } from 'vitest'
import type { Exchange } from '../types.ts'

export type Slis = RemoteModule<typeof import('../slis.ts')>

export const judge = (what: string, given: unknown, required: unknown, cost: string): void => {
  expect(
    isDeepStrictEqual(given, required),
    `${what}: you gave ${tell(given)} (required: ${tell(required)}). ${cost}`,
  ).toBe(true)
}

/** A ratio may have been computed in another order: equal to twelve digits. */
export const judgeNumber = (
  what: string,
  given: number | undefined,
  required: number,
  cost: string,
): void => {
  const isNear = typeof given === 'number' && Math.abs(given - required) <= 1e-12 * Math.abs(required)
  expect(isNear, `${what}: you gave ${tell(given)} (required: ${required}). ${cost}`).toBe(true)
}

export const judgeRangeError = async (
  what: string,
  call: () => PromiseLike<unknown>,
  cost: string,
): Promise<void> => {
  const given = await call().then(
    (value) => tell(value),
    (error: unknown) => (error instanceof Error ? error.name : tell(error)),
  )
  expect(given, `${what}: you gave ${given} (required: a RangeError). ${cost}`).toBe('RangeError')
}

/** Exchanges from a short text: each "good 120" is one with its duration, "bad*3" are three. */
export const makeLog = (text: string): Exchange[] =>
  text.split(', ').flatMap((one) => {
    const [, outcome, ms = '50', times = '1'] = /^(good|bad|invalid)(?: (\d+))?(?:\*(\d+))?$/.exec(one) ?? []
    return Array.from({ length: Number(times) }, () => ({
      at: 0,
      outcome: outcome as Exchange['outcome'],
      ms: Number(ms),
    }))
  })

/** Whether a call left what it was given as it was. */
export const judgeUntouched = async (
  what: string,
  value: number[],
  call: (held: number[]) => PromiseLike<unknown>,
): Promise<void> => {
  const held = await hold(value)
  await call(held as unknown as number[])
  judge(
    `${what}, afterwards`,
    await data(held),
    value,
    'The caller computes on with a list in another order.',
  )
}

const tell = (value: unknown): string => inspect(value, { breakLength: Infinity })
