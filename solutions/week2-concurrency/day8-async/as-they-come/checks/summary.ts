import { inspect } from 'node:util'
import { check, data } from '@firedrill/judge/testing'
import { expect } from 'vitest'
import type { Check, Result, Summary } from '../types.ts'

type Summarise = (checks: Check[]) => Summary | Promise<Summary>

const answer = (url: string, status: number): Result => ({ kind: 'answer', url, status, bytes: 4 })
const checks: Check[] = [
  { result: answer('a', 200), ms: 120 },
  { result: answer('b', 503), ms: 40 },
  { result: { kind: 'timeout', url: 'c' }, ms: 600 },
  { result: answer('d', 399), ms: 600 },
  { result: { kind: 'unreachable', url: 'e' }, ms: 5 },
  { result: answer('f', 400), ms: 135 },
]

export const checkSummary = (summarise: Summarise): void => {
  const judge = async (
    what: string,
    given: Check[],
    required: Partial<Summary>,
    cost: string,
  ): Promise<void> => {
    const summary = await data(await summarise(given))
    const part = Object.fromEntries(Object.keys(required).map((key) => [key, summary[key as keyof Summary]]))
    expect(part, `${what}. You gave ${inspect(part)} (required: ${inspect(required)}). ${cost}`).toEqual(
      required,
    )
  }

  check('counts the healthy and the unhealthy', async () => {
    await judge(
      'Of 6 checks two answered 200 and 399, the others 503, 400, late or not at all',
      checks,
      { healthy: 2, unhealthy: 4 },
      'The head of the report and its rows tell different stories.',
    )
    await judge(
      'One check answered 200',
      [{ result: answer('a', 200), ms: 1 }],
      { healthy: 1, unhealthy: 0 },
      'The head of the report and its rows tell different stories.',
    )
    await judge('There were no checks', [], { healthy: 0, unhealthy: 0 }, 'An empty list shows as a failure.')
  })

  check('compares together with one by one', async () => {
    const cost = 'Whoever decides about more workers decides on wrong numbers.'
    await judge(
      'Six checks took 120, 40, 600, 600, 5 and 135 ms, the two slowest of them c and d',
      checks,
      { slowest: 'c', togetherMs: 600, oneByOneMs: 1_500, speedUp: 2.5 },
      cost,
    )
    await judge(
      'Two checks took 0 ms',
      [
        { result: answer('a', 200), ms: 0 },
        { result: answer('b', 200), ms: 0 },
      ],
      { slowest: 'a', togetherMs: 0, oneByOneMs: 0, speedUp: 1 },
      cost,
    )
    await judge('There were no checks', [], { slowest: null, togetherMs: 0, oneByOneMs: 0, speedUp: 1 }, cost)
  })
}
