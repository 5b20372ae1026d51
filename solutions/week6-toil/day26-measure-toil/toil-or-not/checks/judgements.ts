import { inspect, isDeepStrictEqual } from 'node:util'
import type { RemoteModule } from '@firedrill/judge/testing'
import { expect } from 'vitest'
import type { Ticket } from '../types.ts'

export type ToilOrNot = RemoteModule<typeof import('../toil-or-not.ts')>

export const day = 86_400_000
export const middle = Date.parse('2026-02-01T00:00:00Z')

/** A ticket that has all marks, so many days from the middle of the period. */
export const makeTicket = (atDay: number, patch: Partial<Ticket> = {}): Ticket => ({
  id: `T-${atDay}`,
  title: 'Restart importer-3',
  openedAt: middle + atDay * day,
  minutes: 20,
  closedBy: 'hand',
  isInterrupt: true,
  neededJudgement: false,
  changedService: false,
  ...patch,
})

export const judge = (what: string, given: unknown, required: unknown, cost: string): void => {
  expect(
    isDeepStrictEqual(given, required),
    `${what}: you gave ${tell(given)} (required: ${tell(required)}). ${cost}`,
  ).toBe(true)
}

const tell = (value: unknown): string => inspect(value, { breakLength: Number.POSITIVE_INFINITY })
