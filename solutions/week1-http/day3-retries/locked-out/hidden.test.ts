import { inspect } from 'node:util'
import { candidate, check } from '@firedrill/judge/testing'
import { type Answer, misbehave, startEcho } from '@firedrill/lab'
import { expect } from 'vitest'

const { getStatus } = candidate<typeof import('./solution.ts')>()

const final = check('asks once where the answer is final', async () => {
  for (const status of [401, 404, 200, 204, 400, 403, 408, 409, 422, 500, 501, 505]) {
    await judge([answering(status)], {
      what: `answered ${status}`,
      tries: 1,
      given: status,
      more: status === 401 ? 'Three wrong passwords lock the account.' : 'The answer stays, the load grows.',
      fewer: 'Nobody was asked, and nobody knows.',
    })
  }
})

check('asks again while the service is away', { after: final }, async () => {
  for (const status of [503, 429, 502, 504]) {
    await judge([answering(status), answering(200)], {
      what: `answered ${status}, then 200`,
      tries: 2,
      given: 200,
      more: 'What has answered is asked again.',
      fewer:
        status === 429
          ? 'A limit that lifts in a second reaches whoever reads the report.'
          : 'A restart of a second reaches whoever reads the report.',
    })
  }
  await judge([answering(503), answering(404)], {
    what: 'answered 503, then 404',
    tries: 2,
    given: 404,
    more: 'The second answer is final too.',
    fewer: 'A restart of a second reaches whoever reads the report.',
  })
  await judge([answering(503)], {
    what: 'answered 503 every time',
    tries: 3,
    given: 503,
    more: 'More tries keep a service down.',
    fewer: 'It is given up early.',
  })
})

check('asks again where no answer came', { after: final }, async () => {
  const breakOff = misbehave({ kind: 'reset-before-headers' })
  for (const [how, fault] of [
    ['broke off', breakOff],
    ['broke off in the middle of the body', misbehave({ kind: 'reset-mid-body' })],
  ] as const) {
    await judge([fault, answering(200)], {
      what: `${how}, then answered 200`,
      tries: 2,
      given: 200,
      more: 'What has answered is asked again.',
      fewer: 'A restart looks like this, and passes.',
    })
  }
  await judge([answering(503), breakOff], {
    what: 'answered 503, then broke off every time',
    tries: 3,
    given: 'a rejection',
    more: 'More tries keep a service down.',
    fewer: 'It is given up early.',
  })
})

interface Expected {
  what: string
  tries: number
  given: number | 'a rejection'
  /** What it costs to ask more often than required. */
  more: string
  fewer: string
}

/** The last answer is given again and again. */
const judge = async (answers: Answer[], { what, tries, given, more, fewer }: Expected): Promise<void> => {
  let asked = 0
  await using service = await startEcho((request, response) =>
    answers[Math.min(asked++, answers.length - 1)]?.(request, response),
  )
  const status = await getStatus(service.url).catch(() => 'a rejection')
  const count = service.seen.length
  expect(
    count,
    `The service ${what}. It saw ${count} ${count === 1 ? 'request' : 'requests'} (required: ${tries}). ${count > tries ? more : fewer}`,
  ).toBe(tries)
  expect(
    status,
    `The service ${what}. You gave ${inspect(status)} (required: ${inspect(given)}). The report shows what the last try did not say.`,
  ).toBe(given)
}

const answering =
  (status: number): Answer =>
  (_request, response) =>
    response.writeHead(status, { 'content-type': 'text/plain' }).end(status === 204 ? undefined : 'an answer')
