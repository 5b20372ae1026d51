import { check } from '@firedrill/judge/testing'
import { type EchoServer, startEcho } from '@firedrill/lab'
import { answering, breakOff } from './answers.ts'
import { type Calls, limits, late } from './calls.ts'
import { judgeResult } from './judge-result.ts'
import { judgeValue } from './judgements.ts'

export const checkFailures = (calls: Calls): void => {
  const { kindOf } = calls

  let observation: ReturnType<typeof callPatiently> | null = null

  /** Two checks look at the same two calls. */
  const observeLate = () => (observation ??= callPatiently())

  /** On a busy machine the limit may be used up before the request has arrived: that proves nothing, and is repeated. */
  const callPatiently = async () => {
    let observed = await callLate(limits[0] ?? 0)
    for (const limit of limits.slice(1)) {
      if (observed.end !== 'never begun') break
      observed = await callLate(limit)
    }
    return observed
  }

  const callLate = async (timeoutMs: number) => {
    await using warm = await startEcho(answering(200, '1'))
    await using silence: EchoServer = await startEcho(async (request, response) => {
      await silence.until(() => request.end !== 'open', late)
      response.writeHead(200).end('1')
    })
    await using half: EchoServer = await startEcho(async (request, response) => {
      response.writeHead(200).write('[1,')
      await half.until(() => request.end !== 'open', late)
      response.end('2]')
    })
    // The first call pays for what a client loads and sets up: that must not use up the limit.
    await kindOf({ base: warm.url }, 'get')
    const [onSilence, onHalf] = await Promise.all([
      kindOf({ base: silence.url, timeoutMs }, 'post'),
      kindOf({ base: half.url, timeoutMs }, 'post'),
    ])
    return { onSilence, onHalf, end: silence.seen.at(0)?.end ?? 'never begun' }
  }

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
    const { onSilence, onHalf } = await observeLate()
    judgeValue(
      'The service was silent for far longer than the limit. You gave',
      onSilence,
      'timeout',
      'The caller waits as long as the slowest service wants.',
    )
    judgeValue(
      'The headers came at once, the rest far too late. You gave',
      onHalf,
      'timeout',
      'Half an answer holds the caller as a silent service does.',
    )
  })

  check('hangs up on a late answer', { after: notJson }, async () => {
    const { end } = await observeLate()
    judgeValue(
      'At the service the exchange was',
      end,
      'hung-up',
      'Calls given up and never ended pile up on both sides.',
    )
  })

  check('tells when nobody answered', { after: notJson }, async () => {
    const gone = await startEcho()
    await gone.close()
    const onNobody = await kindOf({ base: gone.url }, 'get')
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
