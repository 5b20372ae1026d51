import { inspect } from 'node:util'
import { candidate, check, misconception } from '@firedrill/judge/testing'
import { misbehave, nobodyUrl, startEcho } from '@firedrill/lab'
import { expect } from 'vitest'
import { outcomesOf, plenty } from './checks/outcomes.ts'
import { answersAtHalf, callLateServices } from './checks/services.ts'

const outcomes = outcomesOf(candidate<typeof import('./solution.ts')>().getWithin)
const { outcomeOf } = outcomes

const inTime = check('gives status and body of an answer in time', async () => {
  await using service = await startEcho((_request, response) => {
    response.writeHead(503, { 'content-type': 'text/plain' }).write('all ')
    setImmediate(() => response.end('well'))
  })
  const outcome = await outcomeOf(service.url, plenty).catch(() => 'a rejection')
  const required = "{ kind: 'answer', status: 503, body: 'all well' }"
  expect(
    outcome,
    `The service answered 503 and 'all well' at once. You gave ${outcome} (required: ${required}). Without them the checker has nothing to judge.`,
  ).toBe(required)
  expect(
    await answersAtHalf(outcomes),
    'An answer was whole at half of the limit, and you did not give it (required: an answer). A service that is well is given up.',
  ).toBe(true)
})

check('times out on a silent service', { after: inTime }, async () => {
  const { onSilence } = await observe()
  expect(
    onSilence,
    `A service stayed silent for far longer than the limit. You gave kind ${inspect(onSilence)} (required: 'timeout'). Its callers wait with it, and theirs with them.`,
  ).toBe('timeout')
})

check('times out on a dripping body', { after: inTime }, async () => {
  const { kind, onSilence } = await observe()
  if (kind === 'answer' && onSilence === 'timeout') {
    misconception(
      'The silent service timed out, the dripping body did not: your clock stops, or starts anew, once bytes come.',
    )
  }
  expect(
    kind,
    `The body dripped on long past the limit. You gave kind ${inspect(kind)} (required: 'timeout'). One such service holds the checker, and every check behind it.`,
  ).toBe('timeout')
})

check('hangs up on a dripping body', async () => {
  const { end } = await observe()
  expect(
    end,
    `${end} (required: hung up by you). Calls given up and never ended pile up as sockets, here and at the service.`,
  ).toBe('At the service the exchange was hung up')
})

check('keeps one clock for headers and body', { after: inTime }, async () => {
  const { isInTime } = await observe()
  expect(
    isInTime,
    'The headers took most of the limit, then the body dripped on, and the exchange went on for more than 1.5 times the limit (required: hung up at the limit). Callers with a deadline of their own are gone by then.',
  ).toBe(true)
})

check('rejects a refused or broken connection', { after: inTime }, async () => {
  const refused = await outcomeOf(nobodyUrl, plenty).catch(() => 'rejected')
  expect(
    refused,
    `Nobody listens on this port. You gave ${refused} (required: a rejection). A service that is down then looks like one that is slow.`,
  ).toBe('rejected')
  await using crashing = await startEcho(misbehave({ kind: 'reset-mid-body' }))
  const kind = await outcomes.kindOf(crashing.url, plenty).catch(() => 'rejected')
  expect(
    kind,
    `The connection was reset in the middle of the body. You gave kind ${inspect(kind)} (required: a rejection). Half an answer is taken for a whole one, or a crash for slowness.`,
  ).toBe('rejected')
})

let observation: ReturnType<typeof callLateServices> | null = null

/** Four checks look at the same three calls. */
const observe = () => (observation ??= callLateServices(outcomes)).catch(explainThrow)

const explainThrow = (error: unknown): never => {
  if (error instanceof Error && /^(Timeout|Abort)Error$/.test(error.name)) {
    misconception('The deadline struck and came out as an exception: the caller was promised an outcome.')
  }
  throw error
}
