import type { Answer } from '../evidence.ts'

/** Says nothing until the client leaves, or the server closes. */
export const hangBeforeHeaders: Answer = () => {}

/** Says 200 and begins a body, then nothing. */
export const hangAfterHeaders: Answer = (_request, response) => {
  response.writeHead(200, { 'content-type': 'text/plain' }).write('the beginning of ')
}
