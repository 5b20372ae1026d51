import { check } from '@firedrill/judge/testing'
import { nobodyUrl, startEcho } from '@firedrill/lab'
import { answering, breakOff } from './answers.ts'
import { type Calls } from './calls.ts'
import { judgeResult } from './judge-result.ts'
import { judgeValue } from './judgements.ts'
import { observeLate } from './late.ts'

export const checkFailures = (calls: Calls): void => {
  const { kindOf } = calls

  const observed = observeLate(calls)

  check('gives status and text of a failing answer', async () => {
    await judgeResult(calls, {
      answer: answering(404, 'no such host'),
      required: { kind: 'failed', status: 404, text: 'no such host' },
    })
    await judgeResult(calls, {
      answer: answering(500, '{"error":"disk full"}'),
      required: {
        kind: 'failed',
        status: 500,
        text: '{"error":"disk full"}',
      },
    })
  })

  const notJson = check('tells a success that is not JSON', () =>
    judgeResult(calls, {
      answer: answering(200, '<h1>Log in</h1>'),
      required: {
        kind: 'not-json',
        status: 200,
        text: '<h1>Log in</h1>',
      },
    }),
  )

  check('times out on a late answer', { after: notJson }, async () => {
    const { onSilence, onHalf, onDrip, onDelay } = await observed()
    judgeValue(
      'The service was silent for far longer than the limit. You gave',
      onSilence,
      'timeout',
      onSilence === 'unreachable'
        ? 'The reader looks for a host that is down, and it is slow.'
        : 'The caller waits as long as the slowest service wants.',
    )
    judgeValue(
      'The headers came at once, the rest far too late. You gave',
      onHalf,
      'timeout',
      'Half an answer holds the caller as a silent service does.',
    )
    judgeValue(
      'The answer came byte by byte, until far behind the limit. You gave',
      onDrip,
      'timeout',
      'An answer that never stops holds the caller for ever.',
    )
    judgeValue(
      'The answer came late, well within a longer limit. You gave',
      onDelay,
      'ok',
      'A slow service that works is given up, whatever the options say.',
    )
  })

  check('hangs up on a late answer', { after: notJson }, async () => {
    const { end } = await observed()
    judgeValue(
      'At the service the exchange was',
      end,
      'hung-up',
      'Calls given up and never ended pile up on both sides.',
    )
  })

  check('tells when nobody answered', { after: notJson }, async () => {
    const onNobody = await kindOf({ base: nobodyUrl }, 'get')
    judgeValue('Nobody listens there. You gave', onNobody, 'unreachable', 'Down looks like another failure.')
    await using broken = await startEcho(breakOff)
    const onHalf = await kindOf({ base: broken.url }, 'post')
    judgeValue(
      'The connection broke in the middle of the answer. You gave',
      onHalf,
      'unreachable',
      'Half an answer passes for a whole one.',
    )
  })
}
