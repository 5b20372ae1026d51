import { inspect } from 'node:util'
import { check, misconception } from '@firedrill/judge/testing'
import { nobodyUrl, startEcho } from '@firedrill/lab'
import { expect } from 'vitest'
import { fieldsOf, judgeAsked, type Practice } from './judgements.ts'
import { observeLate } from './late.ts'

export const checkFailures = ({ getStatus, getDelayed }: Practice): void => {
  check('getStatus tells a failure from a success', async () => {
    for (const [code, kind] of [
      [500, 'failed'],
      [204, 'ok'],
      [404, 'failed'],
      [200, 'ok'],
      [400, 'failed'],
    ] as const) {
      await using httpbin = await startEcho()
      const given = await fieldsOf(getStatus(httpbin.url, code)).catch(() => null)
      judgeAsked(httpbin, `GET /status/${code}`)
      const required = `{ kind: '${kind}', status: ${code} }`
      const outcome = given ? inspect({ kind: given.kind, status: given.status }) : 'threw'
      expect(
        outcome,
        `httpbin answered ${code}${given ? `. You gave ${outcome}` : ' and you threw'} (required: ${required}). The caller goes on after a failure, or stops after a success.`,
      ).toBe(required)
    }
  })

  const inTime = check('getDelayed gives an answer in time', async () => {
    await using httpbin = await startEcho()
    const { kind, status } = await fieldsOf(getDelayed(httpbin.url, 0, plenty))
    judgeAsked(httpbin, 'GET /delay/0')
    const outcome = inspect({ kind, status })
    expect(
      outcome,
      `httpbin answered 200 at once. You gave ${outcome} (required: { kind: 'answer', status: 200 }). A service that is well is given up.`,
    ).toBe("{ kind: 'answer', status: 200 }")
  })

  const observe = observeLate(getDelayed)

  check('getDelayed gives up on a late answer', { after: inTime }, async () => {
    const { onSilence, onHalf, isHalfTaken } = await observe()
    expect(
      onSilence,
      `httpbin was silent for far longer than the limit. You gave ${onSilence} (required: timeout). The caller waits as long as the slowest service wants.`,
    ).toBe('timeout')
    if (isHalfTaken) {
      misconception(
        'The call was hung up at the limit, in the middle of the body, and you gave an answer: what took the body away took its end by abort for an end.',
      )
    }
    const cost =
      onHalf === 'answer'
        ? 'The caller believes that all of it came in time.'
        : 'The caller looks for another failure.'
    expect(
      onHalf,
      `The headers came at once, the rest of the answer far too late. You gave ${onHalf} (required: timeout). ${cost}`,
    ).toBe('timeout')
  })

  check('getDelayed hangs up', { after: inTime }, async () => {
    const { endOfSilence } = await observe()
    expect(
      endOfSilence,
      `${endOfSilence} (required: hung up by you). Calls given up and never ended pile up on both sides.`,
    ).toBe('At httpbin the exchange was hung up')
  })

  check('getDelayed rejects a refused connection', { after: inTime }, async () => {
    const outcome = await fieldsOf(getDelayed(nobodyUrl, 0, plenty)).then(
      ({ kind }) => `kind ${inspect(kind)}`,
      () => 'a rejection',
    )
    expect(
      outcome,
      `Nobody listens on this port. You gave ${outcome} (required: a rejection). A service that is down then looks like one that is slow.`,
    ).toBe('a rejection')
  })
}

const plenty = 10_000
