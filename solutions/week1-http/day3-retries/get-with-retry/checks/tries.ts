import { check } from '@firedrill/judge/testing'
import { type Answer, misbehave, nobodyUrl, startEcho } from '@firedrill/lab'
import { expect } from 'vitest'
import {
  answer,
  answering,
  calm,
  type GetWithRetry,
  inTurn,
  judgeCount,
  judgeResult,
  plenty,
  tell,
} from './answers.ts'
import { observeLate } from './late.ts'

export const checkTries = (getWithRetry: GetWithRetry): void => {
  const observed = observeLate(getWithRetry)

  const judge = async (what: string, answers: Answer[], expected: Expected): Promise<void> => {
    await using service = await startEcho(inTurn(...answers))
    const given = await tell(getWithRetry(service.url, { ...calm, tries: expected.tries ?? 3 }))
    judgeCount(`The service ${what}`, service.seen.length, expected.requests, expected.cost)
    judgeResult(`The service ${what}`, given, expected.result, expected.cost)
  }

  const final = check('gives a final answer after one try', async () => {
    for (const status of [200, 404, 204, 400, 401, 408, 409, 500, 501, 505]) {
      await judge(`answered ${status}`, [answering(status)], {
        requests: 1,
        result: answer(status, 1),
        cost: 'The answer stays the same, and the service pays for each question.',
      })
    }
  })

  check('tries again while the service is away', { after: final }, async () => {
    for (const status of [503, 429, 502, 504]) {
      await judge(`answered ${status}, then 200`, [answering(status), answering(200)], {
        requests: 2,
        result: answer(200, 2),
        cost: 'A restart of the service becomes a failure of every agent.',
      })
    }
  })

  check('gives the last answer when its tries are used up', { after: final }, async () => {
    const away = [answering(503), answering(502)]
    for (const [tries, last] of [
      [3, 502],
      [1, 503],
      [5, 502],
    ] as const) {
      await judge(`stayed away, with ${tries === 1 ? 'one try' : `${tries} tries`} allowed`, away, {
        tries,
        requests: tries,
        result: answer(last, tries),
        cost: 'Whoever asked for it cannot tell what is wrong, or the service is asked too often.',
      })
    }
  })

  check('tries again without an answer', { after: final }, async () => {
    for (const [what, fault] of [
      ['broke off', misbehave({ kind: 'reset-before-headers' })],
      ['broke off in the middle of its answer', misbehave({ kind: 'reset-mid-body' })],
    ] as const) {
      await judge(`${what}, then answered 200`, [fault, answering(200)], {
        requests: 2,
        result: answer(200, 2),
        cost: 'A restart of the service becomes a failure of every agent.',
      })
      await judge(`${what} every time`, [answering(503), fault], {
        requests: 3,
        result: "{ kind: 'unreachable', tries: 3 }",
        cost: 'The reader looks for another failure than the last one.',
      })
    }
    const given = await tell(getWithRetry(nobodyUrl, calm))
    judgeResult(
      'Nobody listens on that port',
      given,
      "{ kind: 'unreachable', tries: 3 }",
      'A caller that expects a value stops here.',
    )
  })

  check('times out on an answer that is not whole', { after: final }, async () => {
    const { onSilence, onHalf, onDelay, requests } = await observed()
    for (const [what, given] of [
      ['The service stayed silent', onSilence],
      ['The headers came at once, the body did not end', onHalf],
    ] as const) {
      judgeResult(
        what,
        given,
        "{ kind: 'timeout', tries: 2 }",
        'One such service holds the agent, and the next try never begins.',
      )
    }
    judgeCount(
      'The service stayed silent, and two tries were allowed',
      requests,
      2,
      'The limit of one try used up the time of the others.',
    )
    judgeResult(
      'The answer took half a second, and the limit was far longer',
      onDelay,
      answer(200, 1),
      'A slow service that works is given up.',
    )
  })

  check('hangs up after a timeout', { after: final }, async () => {
    const { ends } = await observed()
    expect(
      ends,
      `At the service the exchanges were ${ends} (required: hung-up, hung-up). Tries that nobody ends pile up on both sides, two and three at a time.`,
    ).toBe('hung-up, hung-up')
  })

  check('refuses options that cannot work', { after: final }, async () => {
    for (const fault of [
      { tries: 0 },
      { tries: -1 },
      { tries: 1.5 },
      { tries: Number.NaN },
      { tries: Number.POSITIVE_INFINITY },
      { timeoutMs: 0 },
      { timeoutMs: -100 },
      { timeoutMs: Number.NaN },
      { timeoutMs: Number.POSITIVE_INFINITY },
      { baseMs: -1 },
      { baseMs: Number.NaN },
      { capMs: -1 },
      { capMs: Number.POSITIVE_INFINITY },
      { maxWaitMs: -1 },
      { maxWaitMs: Number.NaN },
    ]) {
      await using service = await startEcho(answering(200))
      const given = await tell(getWithRetry(service.url, { ...calm, timeoutMs: plenty, ...fault }))
      const [[name, value]] = Object.entries(fault) as [[string, number]]
      expect(
        `${given}, ${service.seen.length} requests`,
        `${name} was ${value}. You gave ${given}, after ${service.seen.length} requests (required: a rejection with RangeError, after none). Nobody learns of the mistake before the next outage.`,
      ).toBe('a rejection with RangeError, 0 requests')
    }
  })
}

interface Expected {
  tries?: number
  requests: number
  result: string
  cost: string
}
