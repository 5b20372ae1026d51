import type { ServerResponse } from 'node:http'
import type { Seen } from './evidence.ts'

/**
 * The server ends an exchange that is not over. `reset` sends an RST: the client's read fails. Otherwise the
 * connection is closed in order, and the client misses what was promised.
 */
export const cut = (request: Seen, response: ServerResponse, how: 'close' | 'reset' = 'close'): void => {
  if (request.end === 'open') request.end = 'cut'
  if (how === 'reset') response.socket?.resetAndDestroy()
  else response.destroy()
}
