import { inspect, isDeepStrictEqual } from 'node:util'
import type { RemoteModule } from '@firedrill/judge/testing'
import { expect } from 'vitest'
import type { Entry, ToilRecord } from '../types.ts'

export type Toil = RemoteModule<typeof import('../toil-tracker.ts')>

export const now = Date.parse('2026-03-09T12:00:00Z')

export const makeEntry = (patch: Partial<Entry> = {}): Entry => ({
  category: 'manual-restart',
  minutes: 30,
  description: 'Queue hung',
  isAutomatable: true,
  startedAt: now - 3_600_000,
  ...patch,
})

export const makeRecord = (patch: Partial<ToilRecord> = {}): ToilRecord => {
  const entry = makeEntry(patch)
  return { ...entry, recordedAt: now, cost: entry.minutes * 2, ...patch }
}

export const judge = (what: string, given: unknown, required: unknown, cost: string): void => {
  expect(
    isDeepStrictEqual(given, required),
    `${what}: you gave ${tell(given)} (required: ${tell(required)}). ${cost}`,
  ).toBe(true)
}

/** Hours and shares may have been computed in another order. */
export const judgeNumber = (what: string, given: unknown, required: number, cost: string): void => {
  const isNear = typeof given === 'number' && Math.abs(given - required) <= 1e-9
  expect(isNear, `${what}: you gave ${tell(given)} (required: ${required}). ${cost}`).toBe(true)
}

export const tell = (value: unknown): string => inspect(value, { breakLength: Number.POSITIVE_INFINITY })
