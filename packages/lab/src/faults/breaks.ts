import type { ServerResponse } from 'node:http'
import { cut } from '../cut.ts'
import type { Answer } from '../evidence.ts'
import { pause } from '../pause.ts'

/** An RST instead of an answer. */
export const resetBeforeHeaders: Answer = (request, response) => cut(request, response, 'reset')

/** A tenth of the answer, then an RST. */
export const resetMidBody: Answer = async (request, response) => {
  await beginBody(response)
  // On some systems an RST throws away what the client has not read yet.
  if (await pause(response, 20)) cut(request, response, 'reset')
}

/** A tenth of the answer, then the end of the connection. */
export const truncatedBody: Answer = async (request, response) => {
  await beginBody(response)
  cut(request, response)
}

/** No status line that a client could read. */
export const malformed: Answer = (request, response) => {
  request.end = 'cut'
  response.socket?.write('HTTP/1.1 fine\r\nnot a header\r\n\r\n')
  response.socket?.destroySoon()
}

/** A proxy's page, with the wrong status. */
export const htmlError: Answer = (_request, response) =>
  response
    .writeHead(200, { 'content-type': 'text/html; charset=utf-8' })
    .end(
      '<!doctype html><title>502</title><h1>Bad gateway</h1><p>The service behind this proxy is away.</p>\n',
    )

const beginBody = (response: ServerResponse): Promise<void> => {
  response.writeHead(200, { 'content-type': 'text/plain', 'content-length': 1_000 })
  return new Promise((resolve) => void response.write('.'.repeat(100), () => resolve()))
}
