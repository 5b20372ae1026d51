import type { ServerResponse } from 'node:http'
import type { Answer } from '@firedrill/lab'

const json = { 'content-type': 'application/json' }

export const answering =
  (status: number, body: string): Answer =>
  (_request, response) =>
    response.writeHead(status, body.startsWith('<') ? { 'content-type': 'text/html' } : json).end(body)

/** The headers and, now or later, a body that is JSON and says so. */
export const begin = (response: ServerResponse, status = 200): ServerResponse =>
  response.writeHead(status, json)

/** The last one stays. */
export const inTurn = (...answers: Answer[]): Answer => {
  let number = 0
  return (request, response) => answers[Math.min(number++, answers.length - 1)]?.(request, response)
}

export const breakOff: Answer = (_request, response) => {
  response.writeHead(200, { ...json, 'content-length': 100 })
  response.write('["half an', () => response.socket?.destroy())
}
