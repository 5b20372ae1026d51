import type { Answer } from '../evidence.ts'
import { type Fault, misbehave } from '../faults/fault.ts'

/**
 * What may go wrong with a member of a fleet: any fault, and
 *
 * - `down`: status 503, or another
 * - `flapping`: of each `up + down` requests the first `up` are answered well, the others with 503
 * - `refuse`: nobody listens at its port
 */
export type MemberFault =
  | Fault
  | { kind: 'down'; status?: number }
  | { kind: 'flapping'; up: number; down: number }
  | { kind: 'refuse' }

/** The answer of a member with this fault. */
export const answerWith = (fault: MemberFault | null, healthy: Answer): Answer => {
  if (fault === null) return healthy
  switch (fault.kind) {
    case 'refuse':
      return healthy
    case 'down':
      return down(fault.status ?? 503)
    case 'flapping':
      return flap(fault, healthy)
    default:
      return misbehave(fault)
  }
}

const down =
  (status: number): Answer =>
  (_request, response) =>
    response.writeHead(status, { 'content-type': 'application/json' }).end('{"status":"down"}\n')

const flap = ({ up, down: bad }: { up: number; down: number }, healthy: Answer): Answer => {
  const unhealthy = down(503)
  let requests = 0
  return (request, response) => (requests++ % (up + bad) < up ? healthy : unhealthy)(request, response)
}
