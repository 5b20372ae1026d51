import { candidate, check, clock, misconception } from '@firedrill/judge/testing'
import { expect } from 'vitest'

const { sleep } = candidate<typeof import('./solution.ts')>({ clock: 'virtual' })

const day = 24 * 60 * 60 * 1_000
const longest = 2 ** 31 - 1

check('sleeps for a second', () => judge(1_000))
check('sleeps for 30 days', () => judge(30 * day))
check('sleeps for 60 days', async () => {
  await judge(60 * day)
  await judge(60 * day - 7_234_567)
})

const judge = async (ms: number): Promise<void> => {
  let isOver = false
  let passed = 0
  const until = async (moment: number): Promise<void> => {
    await clock.tick(moment - passed)
    passed = moment
  }
  const call = sleep(ms).then(() => (isOver = true))
  await until(0)
  // A timer that holds too much is over after 1 ms, be it the first or one that follows a timer as long as can be.
  for (const start of [0, longest]) {
    if (ms - start <= longest || isOver) continue
    await until(start)
    const wasOver = isOver
    await until(start + 2)
    if (isOver && !wasOver) {
      misconception('The timer was asked for more than it can hold, and fired after 1 ms.')
    }
  }
  await until(ms - 1)
  expect(
    isOver,
    `sleep(${ms}) was over before its time, by 1 ms or more (required: still asleep). Whatever it holds back begins too early.`,
  ).toBe(false)
  await until(ms)
  expect(
    isOver,
    `sleep(${ms}) was not over at its time (required: over). Whatever waits for it comes too late, or never.`,
  ).toBe(true)
  await call
}
