import type { ServerResponse } from 'node:http'
import { closeAll } from './close-all.ts'
import type { Answer } from './evidence.ts'
import { type FaultServer, startFaults } from './faults/start-faults.ts'
import { startSlowAccept } from './faults/start-slow-accept.ts'
import { type Fleet, startFleet } from './fleet/start-fleet.ts'
import { httpbin as answerAsHttpbin } from './httpbin/httpbin.ts'
import { routes } from './httpbin/routes.ts'
import { type EchoServer, startEcho } from './start-echo.ts'

/** All practice services together. */
export interface Lab extends AsyncDisposable {
  httpbin: EchoServer
  faults: FaultServer
  fleet: Fleet
  /**
   * Base urls by name: `httpbin`, `faults`, `refuse` (nobody listens), `unreachable` (a connection never stands; left
   * out where the system refuses instead), and each member of the fleet, one of them slow and one down.
   */
  urls: Record<string, string>
  /** Ends every connection and frees every port. Twice is once. */
  close: () => Promise<void>
}

/** A service that runs all day remembers its latest requests. */
const keep = 1_000

/** Starts the lab; resolves once all of it listens. */
export const startLab = async (): Promise<Lab> => {
  const started: { close: () => Promise<void> }[] = []
  const close = (): Promise<void> => closeAll(started)
  const noted = async <T extends { close: () => Promise<void> }>(starting: Promise<T>): Promise<T> => {
    const one = await starting
    started.push(one)
    return one
  }
  const startHttpbin = async () => {
    const httpbin = await noted(startEcho(httpbinWithList, { keep }))
    return { httpbin, door: await noted(startSlowAccept({ to: httpbin.url })) }
  }
  const starts = [
    startHttpbin(),
    noted(startFaults({ keep })),
    noted(startFleet(described, { keep })),
  ] as const
  try {
    const [{ httpbin, door }, faults, fleet] = await Promise.all(starts)
    const unreachable: Record<string, string> = door.isShut ? { unreachable: door.url } : {}
    const urls = {
      httpbin: httpbin.url,
      faults: faults.url,
      refuse: faults.urls.refuse,
      ...unreachable,
      ...fleet.urls,
    }
    return { httpbin, faults, fleet, urls, close, [Symbol.asyncDispose]: close }
  } catch (error) {
    await Promise.allSettled(starts)
    await close()
    throw error
  }
}

const described = [
  { name: 'orders' },
  { name: 'billing', latencyMs: 800 },
  { name: 'search', fault: { kind: 'down' as const } },
]

/** httpbin has a page of its own at `/`. */
const httpbinWithList: Answer = (request, response) =>
  request.url === '/' && request.method === 'GET' ? list(response) : answerAsHttpbin(request, response)

const list = (response: ServerResponse): void => {
  const lines = routes.map(({ methods, segments }) => `${segments.join('/')}  ${methods.join(' ')}\n`)
  response
    .writeHead(200, { 'content-type': 'text/plain; charset=utf-8' })
    .end(`Any other path gives the request as JSON.\n\n${lines.join('')}`)
}
