import type { Answer } from '../evidence.ts'
import type { EchoServer } from '../start-echo.ts'
import { serve } from '../serve.ts'
import { type Fault, misbehave } from './fault.ts'
import { faultUrls, readFault } from './fault-urls.ts'
import { holdPort } from './hold-port.ts'

/** A service with a url for every fault. `/` lists them. */
export interface FaultServer extends EchoServer {
  /** By kind, with the usual options; `refuse` is a port of its own at which nobody listens. */
  urls: Record<Fault['kind'] | 'refuse', string>
  /** Forgets how often each `/fail` url was asked. */
  reset: () => void
}

/** Starts the fault server. Each `/fail` url, query included, counts by itself; `keep` is as for `startEcho`. */
export const startFaults = async ({ keep }: { keep?: number } = {}): Promise<FaultServer> => {
  const failing = new Map<string, Answer>()
  const answer: Answer = (request, response) => {
    const fault = readOrExplain(request.url)
    if (typeof fault === 'string') {
      return response.writeHead(400, { 'content-type': 'text/plain' }).end(`${fault}\n`)
    }
    if (fault === null) return list(request, response)
    if (fault.kind !== 'fail') return misbehave(fault)(request, response)
    const series = failing.get(request.url) ?? misbehave(fault)
    failing.set(request.url, series)
    return series(request, response)
  }
  const held = await holdPort()
  const { listening: _listening, deaf: _deaf, ...service } = await serve(answer, { keep })
  const close = async (): Promise<void> => {
    await Promise.all([service.close(), held.release()])
  }
  return {
    ...service,
    urls: { ...urlsAt(service.url), refuse: `http://127.0.0.1:${held.port}` },
    reset: () => failing.clear(),
    close,
    [Symbol.asyncDispose]: close,
  }
}

const readOrExplain = (url: string): Fault | string | null => {
  try {
    return readFault(url)
  } catch (error) {
    return (error as Error).message
  }
}

const list: Answer = (request, response) => {
  const lines = Object.values(faultUrls).map(({ path, about }) => `${path}  ${about}\n`)
  response
    .writeHead(request.url === '/' ? 200 : 404, { 'content-type': 'text/plain; charset=utf-8' })
    .end(lines.join(''))
}

const urlsAt = (url: string) =>
  Object.fromEntries(Object.entries(faultUrls).map(([kind, { path }]) => [kind, url + path])) as Record<
    Fault['kind'],
    string
  >
