import { inspect } from 'node:util'
import { check, data } from '@firedrill/judge/testing'
import { expect } from 'vitest'
import type { Threads } from './threads.ts'

export const checkLock = ({ runTogether, useLock }: Threads): void => {
  const alone = check('lets one thread in at a time', async () => {
    const { value, isStuck, hasMet } = await runTogether({
      changes: Array(4).fill('lock'),
      times: 10,
      isSlow: true,
      patience: 12_000,
    })
    expect(
      hasMet ? 'two at once' : 'one at a time',
      'Four threads went through one lock, 10 times each. Two of them were inside at once (required: one at a time). The sum and the count that belong together are of two different moments.',
    ).toBe('one at a time')
    expect(
      isStuck ? 'no end' : 'an end',
      'Four threads went through one lock, 10 times each. Not all of them came out (required: all). A thread that nobody wakes sleeps for ever.',
    ).toBe('an end')
    expect(
      value,
      `Four threads went through one lock, 10 times each. Their count is ${value} (required: 40). What was overwritten has never happened.`,
    ).toBe(40)
  })

  check('gives what the work gives', { after: alone }, async () => {
    const { given } = await data(await useLock())
    expect(
      given,
      `A work gave 'well', and run gave ${inspect(given)} (required: 'well'). Whoever reads under the lock gets nothing.`,
    ).toBe('well')
  })

  check('is free again after a failure', { after: alone }, async () => {
    const { thrown, isFree } = await data(await useLock())
    expect(
      thrown instanceof RangeError && thrown.message,
      `A work threw "the disk is full", and run threw ${thrown instanceof Error ? `"${thrown.message}"` : inspect(thrown)} (required: the same). The failure is lost.`,
    ).toBe('the disk is full')
    expect(
      isFree ? 'entered' : 'waits',
      'A work threw, and another thread waits for the lock (required: it enters). One failure stops all threads, and no error says so.',
    ).toBe('entered')
  })
}
