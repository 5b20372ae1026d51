import { type Answer } from '@firedrill/lab'
import type { Row } from '../types.ts'

export const plenty = 5_000
/** Longer than undici's coarse timers need. */
export const late = 1_500
export const sample: Row[] = [
  { url: 'http://127.0.0.1:8080', status: 200, latencyMs: 12.5 },
  { url: 'http://10.0.0.7', status: null, latencyMs: 1043, error: 'unreachable' },
]

export const answering =
  (status: number, body: string): Answer =>
  (_request, response) =>
    response.writeHead(status, { 'content-type': 'text/plain' }).end(body)
