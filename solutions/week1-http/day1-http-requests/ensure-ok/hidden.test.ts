import { inspect } from 'node:util'
import { check, driver, fail, misconception } from '@firedrill/judge/testing'
import { startEcho } from '@firedrill/lab'
import { expect } from 'vitest'

const { ask } = driver<typeof import('./driver.ts')>('./driver.ts')

const succeeds = check('gives the text of any success', async () => {
  const answers: [number, string][] = [
    [200, 'released'],
    [202, 'queued'],
    [204, ''],
  ]
  for (const [status, text] of answers) {
    const outcome = await askService(status, text)
    if (outcome.kind === 'rejected' && status !== 200) {
      misconception(`A 200 resolved, a ${status} was rejected: every 2xx is a success.`)
    }
    const given = outcome.kind === 'rejected' ? 'a rejection' : inspect(outcome.value)
    expect(
      given,
      `The service answered ${status} and ${inspect(text)}. You gave ${given} (required: ${inspect(text)}). A deploy that went well is reported as failed, or with another's words.`,
    ).toBe(inspect(text))
  }
})

check('rejects a failure with its status', { after: succeeds }, async () => {
  for (const status of [500, 404, 409, 400]) {
    const outcome = await askService(status, 'no')
    if (outcome.kind === 'resolved') {
      misconception(
        'A 4xx or 5xx resolved: to the client it is an answer like any other, until you look at the status.',
      )
    }
    const given = outcome.kind === 'resolved' ? inspect(outcome.value) : 'a rejection'
    expect(
      given,
      `The service answered ${status}. You gave ${given} (required: a rejection). The next step runs on a deploy that failed.`,
    ).toBe('a rejection')
    const { isError, status: told } = rejectionOf(outcome)
    expect(
      isError ? 'an Error' : 'something else',
      `The service answered ${status}. You rejected with something else (required: an Error). The log shows neither place nor reason.`,
    ).toBe('an Error')
    expect(
      told,
      `The service answered ${status}. The error's status is ${inspect(told)} (required: ${status}). The caller cannot tell "not found" from "broken".`,
    ).toBe(status)
  }
})

check('carries the reason in the message', { after: succeeds }, async () => {
  const reasons = ['locked by deploy 4711', `${'at step\n'.repeat(50)}disk full on web-3`]
  for (const reason of reasons) {
    const outcome = await askService(409, reason)
    if (outcome.kind === 'resolved') {
      fail(`The service answered 409. You gave ${inspect(outcome.value)} (required: a rejection).`)
    }
    const message = String(rejectionOf(outcome).message)
    expect(
      message.includes(reason),
      `The body ended with "${endOf(reason)}". The error's message ${faultOf(message, reason)}`,
    ).toBe(true)
  }
})

type Outcome = Awaited<ReturnType<typeof import('./driver.ts').ask>>

const askService = async (status: number, text: string): Promise<Outcome> => {
  await using service = await startEcho((_request, response) =>
    response.writeHead(status, { 'content-type': 'text/plain' }).end(text),
  )
  const outcome = await ask(service.url)
  const asked = service.seen.map((one) => one.method).join(', ') || 'no request'
  expect(
    asked,
    `The service answered ${status} and saw ${asked} (required: one GET). What is asked twice may have two answers, and one of them is lost.`,
  ).toBe('GET')
  return outcome
}

const endOf = (reason: string): string => reason.split('\n').at(-1) ?? reason

const faultOf = (message: string, reason: string): string => {
  if (!message.includes(endOf(reason)))
    return 'does not say so (required: the whole text). The one sentence that explains the failure is lost.'
  return message.includes(reason.split('\n')[0] ?? reason)
    ? 'holds it, but not letter by letter (required: the whole text). Who searches the log for a line of it finds nothing.'
    : 'has lost its beginning (required: the whole text). What led to the failure is lost.'
}

const rejectionOf = (outcome: Outcome) =>
  outcome.kind === 'rejected' ? outcome : { isError: false, status: undefined, message: undefined }
