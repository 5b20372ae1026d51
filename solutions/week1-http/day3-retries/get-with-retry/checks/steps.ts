import { setTimeout as sleep } from 'node:timers/promises'
import { clock } from '@firedrill/judge/testing'
import { type Answer, type EchoServer, startEcho } from '@firedrill/lab'
import { expect } from 'vitest'
import type { Options } from '../types.ts'
import { calm, type GetWithRetry, inTurn, judgeCount, judgeResult, tell } from './answers.ts'

/** How a call is expected to go. */
export interface Course {
  /** What the service does, for the learner: "answered 503 every time". */
  what: string
  answers: Answer[]
  options: Partial<Options>
  /** Milliseconds between the first and the second request, and so on. */
  waits: number[]
  result: string
  cost: string
}

export type Steps = ReturnType<typeof stepsOf>

/** Ways to follow a call on the candidate's clock, which starts with this process and only moves here. */
export const stepsOf = (getWithRetry: GetWithRetry) => {
  let now = Date.UTC(2026, 0, 1)
  const tick = (ms: number): Promise<void> => {
    now += ms
    return clock.tick(ms)
  }
  return {
    /** Date.now() of the candidate. */
    now: (): number => now,
    judgeCourse: (course: Course): Promise<void> => judgeCourse(getWithRetry, tick, course),
  }
}

/** Makes a call, moves its clock to just before and just after each request, and looks at what the service saw. */
const judgeCourse = async (getWithRetry: GetWithRetry, tick: Tick, course: Course): Promise<void> => {
  const { what, waits, cost } = course
  await using service = await startEcho(inTurn(...course.answers))
  let given = ''
  const call = tell(getWithRetry(service.url, { ...calm, ...course.options })).then((told) => (given = told))
  try {
    await reach(service, tick, 1)
    judgeCount(`The service ${what}, and the clock stood still`, service.seen.length, 1, cost)
    for (const [index, wait] of waits.entries()) {
      const number = index + 1
      await tick(Math.max(0, wait - 1))
      if (wait > 0)
        judgeNext(what, service.seen.length > number ? 'came before' : null, { number, wait, cost })
      await tick(Math.min(1, wait))
      // Whoever waits in two parts begins the second with a timer of 0 ms, which takes a turn of its own.
      if (!(await service.until(() => service.seen.length > number, 60))) await tick(1)
      await reach(service, tick, number + 1)
      judgeNext(what, service.seen.length > number ? null : 'had not come after', { number, wait, cost })
    }
    await Promise.race([call, sleep(1_500)])
    judgeCount(`The service ${what}`, service.seen.length, waits.length + 1, cost)
    judgeResult(
      `The service ${what}, and after its last answer the clock stood still`,
      given || 'nothing',
      course.result,
      cost,
    )
  } finally {
    // Whatever a wrong answer still waits for: another check uses the same process.
    if (given === '') {
      await tick(3_600_000)
      await Promise.race([call, sleep(200)])
    }
  }
}

/** The request has come and its answer has gone; the candidate has read it. */
const reach = async (service: EchoServer, tick: Tick, count: number): Promise<void> => {
  await service.until(() => service.seen.length >= count && service.seen[count - 1]?.end !== 'open', 1_500)
  await tick(0)
}

type Tick = (ms: number) => Promise<void>

const judgeNext = (
  what: string,
  fault: string | null,
  { number, wait, cost }: { number: number; wait: number; cost: string },
): void => {
  expect(
    fault,
    `The service ${what}. Request ${number + 1} ${fault} ${wait} ms (required: ${wait} ms after answer ${number}). ${cost}`,
  ).toBeNull()
}
