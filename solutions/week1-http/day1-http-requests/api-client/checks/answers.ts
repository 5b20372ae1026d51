import type { Answer } from '@firedrill/lab'

export const answering =
  (status: number, body: string): Answer =>
  (_request, response) =>
    response
      .writeHead(status, { 'content-type': body.startsWith('<') ? 'text/html' : 'application/json' })
      .end(body)

/** The last one stays. */
export const inTurn = (...answers: Answer[]): Answer => {
  let number = 0
  return (request, response) => answers[Math.min(number++, answers.length - 1)]?.(request, response)
}

export const breakOff: Answer = (_request, response) => {
  response.writeHead(200, { 'content-length': 100 })
  response.write('half an', () => response.socket?.destroy())
}
