import { inspect } from 'node:util'
import { candidate, check, misconception } from '@firedrill/judge/testing'
import { type Answer, misbehave, nobodyUrl, startEcho } from '@firedrill/lab'
import { expect } from 'vitest'

const { getStatus } = candidate<typeof import('./solution.ts')>()

const breakOff = misbehave({ kind: 'reset-before-headers' })
/** It closes the connection in order: undici's message says so, and holds no code. */
const hangUp: Answer = (_request, response) => response.socket?.destroy()

const answering =
  (status: number): Answer =>
  (_request, response) =>
    response.writeHead(status).end('an answer')

/** What node and undici call a connection that was reset. */
const reset = /ECONNRESET|UND_ERR_SOCKET/

const outlives = check('outlives a failure', async () => {
  for (const [what, answers, requests] of [
    ['broke off once, then answered 200', [breakOff, answering(200)], 2],
    ['broke off twice, then answered 200', [breakOff, breakOff, answering(200)], 3],
    ['answered 200', [answering(200)], 1],
  ] as const) {
    const { status, count } = await ask(answers)
    expect(
      `${inspect(status)} after ${count}`,
      `The service ${what}. You ${told(status)} after ${count} of ${requests} requests (required: 200). A pause of the service ends the checker.`,
    ).toBe(`200 after ${requests}`)
  }
  const { status, count } = await ask([answering(503)])
  expect(
    `${inspect(status)} after ${count}`,
    `The service answered 503. You ${told(status)} after ${count} requests (required: 503 after 1). An answer is no failure of the connection.`,
  ).toBe('503 after 1')
})

check('logs each failure with its code', { after: outlives }, async () => {
  const broken = await ask([breakOff, breakOff, answering(200)])
  const lines = inspect(broken.lines)
  expect(
    broken.lines.length,
    `The connection was reset twice, and ${broken.lines.length} lines were logged: ${lines} (required: one before each further try). What is not logged is not found.`,
  ).toBe(2)
  expect(
    broken.lines.every((line) => reset.test(line)),
    `The connection was reset twice, and the lines were ${lines} (required: with the code, ECONNRESET or UND_ERR_SOCKET). On call knows that something failed, and not what.`,
  ).toBe(true)
  const hungUp = await ask([hangUp, answering(200)])
  expect(
    hungUp.lines.length === 1 && reset.test(hungUp.lines[0] ?? ''),
    `The service hung up once, and the lines were ${inspect(hungUp.lines)} (required: one, with the code, ECONNRESET or UND_ERR_SOCKET). On call knows that something failed, and not what.`,
  ).toBe(true)
  const inVain = await ask([breakOff])
  expect(
    inVain.lines.length,
    `The connection was reset three times, and ${inVain.lines.length} lines were logged (required: 2, one before each further try). The log tells of a try that was never made.`,
  ).toBe(2)
  const refused = await askNobody()
  const line = inspect(refused.lines[0])
  expect(
    refused.lines[0]?.includes('ECONNREFUSED'),
    `Nobody listens on that port, and the first line was ${line} (required: with the code ECONNREFUSED). On call knows that something failed, and not what.`,
  ).toBe(true)
})

check('rejects with the last failure', { after: outlives }, async () => {
  const { status, count } = await ask([breakOff])
  if (count > 3) misconception(`The service saw ${count} requests: the tries had no end.`)
  expect(
    count,
    `The service broke off every time. It saw ${count} requests (required: 3). Three tries were promised.`,
  ).toBe(3)
  const refused = await askNobody()
  for (const [what, given, code] of [
    ['The service broke off every time', status, reset],
    ['Nobody listens on that port', refused.status, /ECONNREFUSED/],
  ] as const) {
    expect(
      given instanceof Error && codesOf(given).some((one) => code.test(one)),
      `${what}. You ${told(given)} (required: a rejection with that failure). Somebody searches the checker for a fault of the network.`,
    ).toBe(true)
  }
})

/** The last answer is given again and again. What is thrown counts as the status. */
const ask = async (answers: readonly Answer[]) => {
  let asked = 0
  await using service = await startEcho((request, response) =>
    answers[Math.min(asked++, answers.length - 1)]?.(request, response),
  )
  return { ...(await call(service.url)), count: service.seen.length }
}

const askNobody = async () => {
  return call(nobodyUrl)
}

const call = async (url: string) => {
  const lines: string[] = []
  const status: unknown = await getStatus(url, (line) => void lines.push(String(line))).catch(
    (error: unknown) => error,
  )
  return { status, lines }
}

const codesOf = (error: unknown): string[] => {
  if (!(error instanceof Error)) return []
  return [String((error as NodeJS.ErrnoException).code), error.message, ...codesOf(error.cause)]
}

const told = (status: unknown): string =>
  status instanceof Error ? `rejected with "${status.message}"` : `gave ${inspect(status)}`
