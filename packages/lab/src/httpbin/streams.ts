import { pause } from '../pause.ts'
import { BadInput, type Handler, numberOption, option, wholeFrom } from './call.ts'
import { describe } from './echo.ts'

/** So many lines of JSON, at most 100, one after another. */
export const stream: Handler = async (call) => {
  const count = Math.min(Number(call.part('count')), 100)
  const request = await describe(call, 'args', 'headers', 'origin', 'url')
  call.response.writeHead(200, { 'content-type': 'application/json' })
  for (let id = 0; id < count; id++) call.response.write(`${JSON.stringify({ ...request, id })}\n`)
  call.response.end()
}

/**
 * After `delay` seconds (0) the status `code` (200), then `numbytes` stars (10), spread over `duration` seconds (2);
 * the length is announced.
 */
export const drip: Handler = async (call) => {
  const { response } = call
  const count = Math.min(wholeFrom(option(call, 'numbytes') ?? '10', 'numbytes'), 10 * 1024 * 1024)
  if (count === 0) throw new BadInput('Expected numbytes to be above 0, got 0.')
  const code = wholeFrom(option(call, 'code') ?? '200', 'code')
  if (code < 200 || code > 999) throw new BadInput(`Expected a status of 200 to 999, got "${code}".`)
  const interval = (numberOption(call, 'duration', 2) * 1_000) / count
  const delay = numberOption(call, 'delay', 0) * 1_000
  if (delay > 0 && !(await pause(response, delay))) return
  response.writeHead(code, { 'content-type': 'application/octet-stream', 'content-length': count })
  const began = performance.now()
  for (let sent = 0; sent < count; ) {
    if (sent > 0 && !(await pause(response, interval))) return
    const due = interval > 0 ? Math.floor((performance.now() - began) / interval) + 1 : count
    const next = Math.min(count, Math.max(due, sent + 1))
    response.write('*'.repeat(next - sent))
    sent = next
  }
  response.end()
}
