import type { Answer } from '../evidence.ts'
import { type HeldPort, holdPort } from '../faults/hold-port.ts'
import type { Gauge } from '../gauge.ts'
import { pause } from '../pause.ts'
import { serve } from '../serve.ts'
import type { EchoServer } from '../start-echo.ts'
import { answerWith, type MemberFault } from './member-fault.ts'

/** One service of a fleet, as it shall be. */
export interface MemberState {
  /** Each answer takes so long; 0 unless told. */
  latencyMs?: number
  /** Null: healthy. */
  fault?: MemberFault | null
}

/** One service of a fleet. */
export interface Member extends EchoServer {
  name: string
  /** Changes what is given; requests that have arrived go on as they began, unless the port now refuses. */
  set: (state: MemberState) => Promise<void>
}

/** Starts a member on a port of its own. */
export const startMember = async (
  { name, ...initial }: MemberState & { name: string },
  { open, keep }: { open: Gauge; keep?: number },
): Promise<Member> => {
  const healthy = createHealth(name)
  let latencyMs = 0
  let answer = healthy
  let held: HeldPort | null = null

  const { listening, deaf, ...service } = await serve(
    async (request, response) => {
      const current = answer
      if (latencyMs === 0 || (await pause(response, latencyMs))) await current(request, response)
    },
    { keep, shared: open },
  )
  const port = Number(new URL(service.url).port)
  const refuse = async (): Promise<void> => {
    await deaf()
    held = await holdPort(port)
  }
  const listen = async (): Promise<void> => {
    await held?.release()
    held = null
    await listening(port)
  }
  const change = async (state: MemberState): Promise<void> => {
    latencyMs = state.latencyMs ?? latencyMs
    const { fault } = state
    if (fault === undefined) return
    answer = answerWith(fault, healthy)
    if (fault?.kind === 'refuse' && !held) await refuse()
    if (fault?.kind !== 'refuse' && held) await listen()
  }
  // One change after another: a port cannot close and open at once.
  let last: Promise<void> = Promise.resolve()
  const set = (state: MemberState): Promise<void> => (last = last.catch(() => {}).then(() => change(state)))
  const close = async (): Promise<void> => {
    await last.catch(() => {})
    await held?.release()
    held = null
    await service.close()
  }
  await set(initial)
  return { ...service, name, set, close, [Symbol.asyncDispose]: close }
}

const createHealth =
  (name: string): Answer =>
  (request, response) => {
    const isHealth = request.url.split('?')[0] === '/health'
    const body = isHealth ? { name, status: 'up' } : { name, paths: ['/health'] }
    const status = isHealth || request.url === '/' ? 200 : 404
    response.writeHead(status, { 'content-type': 'application/json' }).end(`${JSON.stringify(body)}\n`)
  }
