import { inspect, isDeepStrictEqual } from 'node:util'
import { data, type RemoteModule } from '@firedrill/judge/testing'
import { expect } from 'vitest'
import type { Task } from '../types.ts'

export type Automation = RemoteModule<typeof import('../automation-return.ts')>

/** 40 times 30 minutes, four fifths of them covered, 40 hours to build, 4 a month to keep: 12 hours a month. */
export const makeTask = (patch: Partial<Task> = {}): Task => ({
  name: 'restart',
  timesPerMonth: 40,
  minutes: 30,
  buildHours: 40,
  upkeepHours: 4,
  coveredShare: 0.8,
  ...patch,
})

/** A task that brings so many net hours over 12 months. */
export const makeProposal = (name: string, buildHours: number, netHours: number): Task => ({
  name,
  timesPerMonth: Math.max(0, buildHours + netHours) / 12,
  minutes: 60,
  buildHours,
  upkeepHours: Math.max(0, -buildHours - netHours) / 12,
  coveredShare: 1,
})

/** Fields of an answer, told together; numbers are equal to nine digits. */
export const judgeFields = async (
  what: string,
  answer: PromiseLike<unknown>,
  required: object,
  cost: string,
): Promise<void> => {
  const given = Object(await data(await answer))
  const fields = Object.fromEntries(Object.keys(required).map((name) => [name, round(given[name])]))
  expect(
    isDeepStrictEqual(fields, mapValues(required)),
    `${what}: you gave ${tell(fields)} (required: ${tell(mapValues(required))}). ${cost}`,
  ).toBe(true)
}

const mapValues = (object: object): object =>
  Object.fromEntries(Object.entries(object).map(([name, value]) => [name, round(value)]))

export const round = (value: unknown): unknown =>
  typeof value === 'number' ? Number(value.toPrecision(9)) + 0 : value

export const tell = (value: unknown): string => inspect(value, { breakLength: Number.POSITIVE_INFINITY })
