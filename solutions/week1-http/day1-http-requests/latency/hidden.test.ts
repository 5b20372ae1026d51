import { setTimeout as sleep } from 'node:timers/promises'
import { inspect } from 'node:util'
import { candidate, check, data, fail, misconception, takeTurns } from '@firedrill/judge/testing'
import { startEcho } from '@firedrill/lab'
import { expect } from 'vitest'

const { measure } = candidate<typeof import('./solution.ts')>()

/** What the clock shows: at the call, when the headers leave the service, at the first byte, when the body is whole. */
const start = 5_000
const headers = start + 12
const firstByte = start + 400
const end = start + 4_000

const whole = check('counts the body into totalMs', async () => {
  const { totalMs } = await observe()
  if (totalMs === headers - start || totalMs === firstByte - start) {
    misconception('totalMs stopped too early: the rest of the body was still on its way.')
  }
  judge('totalMs', totalMs, end - start)
})

check('stops headersMs at the headers', { after: whole }, async () => {
  const { headersMs } = await observe()
  judge('headersMs', headersMs, headers - start)
})

check('starts both with the call', { after: whole }, async () => {
  const late = 100_000
  const first = await observe()
  const second = await observe(late)
  for (const name of ['totalMs', 'headersMs'] as const) {
    // What is read too late differs with the machine, by the length of the exchange at most.
    const drift = Number(second[name]) - Number(first[name])
    const cost =
      drift === late
        ? 'The longer the checker runs, the slower every service looks.'
        : 'Nobody can compare two checks of one service.'
    expect(
      Math.abs(drift) <= end - start,
      `The same exchange was measured twice. You gave ${inspect(first[name])}, then ${inspect(second[name])} as ${name} (required: twice the same). ${cost}`,
    ).toBe(true)
  }
})

check('gives the status, whatever it is', { after: whole }, async () => {
  const { status } = await observe(0, 503).catch(explainThrow)
  expect(
    status,
    `The service answered 503. You gave ${inspect(status)} (required: 503). A fast failure looks like a fast service.`,
  ).toBe(503)
})

/** Calls a service that moves the clock on itself: for its headers, for its first byte, for the end of its body. */
const observe = async (late = 0, answer = 200) => {
  const clock = { time: start + late, looks: 0 }
  const now = (): number => {
    clock.looks++
    return clock.time
  }
  await using service = await startEcho(async (_request, response) => {
    clock.time = headers + late
    const before = clock.looks
    response.writeHead(answer, { 'content-type': 'text/plain' }).flushHeaders()
    // Moves on when the clock was read at the headers, and when nobody reads it there, or ever.
    const turns = before > 0 ? 200 : 0
    for (let turn = 0; turn < turns && clock.looks === before; turn++) await sleep(2)
    // A second read at the headers belongs to the same moment.
    await takeTurns()
    clock.time = firstByte + late
    response.write('half of')
    // Whoever takes the first byte for the headers reads the clock now.
    await takeTurns()
    clock.time = end + late
    response.end(' the answer')
  })
  const measured = await data(await measure(service.url, now))
  if (clock.looks === 0) misconception('now() was never called: your numbers are from another clock.')
  const { status, headersMs, totalMs } = measured as Partial<Record<string, unknown>>
  return { status, headersMs, totalMs }
}

const judge = (name: string, given: unknown, required: unknown): void => {
  expect(
    given,
    `The headers came 12 ms after the call, the first byte after 400 ms, the last after 4000 ms. You gave ${inspect(given)} as ${name} (required: ${inspect(required)}). The board shows another service than the customers see.`,
  ).toBe(required)
}

const explainThrow = (): never =>
  fail(
    'The service answered 503 and you threw (required: a measurement). A failing service has a latency too.',
  )
