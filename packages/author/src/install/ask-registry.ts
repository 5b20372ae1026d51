import { Agent as HttpAgent, type IncomingMessage, request as requestHttp } from 'node:http'
import { Agent as HttpsAgent, request as requestHttps } from 'node:https'

const mostRedirects = 5

/** Sends requests to one registry, over connections that stay open. */
export interface RegistryClient {
  /** Resolves to the answer, its body unread. Follows redirects of requests without a body. */
  ask: (url: URL, request: IncomingMessage) => Promise<IncomingMessage>
  close: () => void
}

/** Opens a client; a proxy that the environment names is used. */
export const openRegistryClient = (): RegistryClient => {
  const settings = { keepAlive: true, maxSockets: 64, proxyEnv: process.env }
  const agents = { 'http:': new HttpAgent(settings), 'https:': new HttpsAgent(settings) }
  const send = (url: URL, request: IncomingMessage): Promise<IncomingMessage> =>
    new Promise((resolve, reject) => {
      const isPlain = url.protocol === 'http:'
      const options = { method: request.method, headers: headersFor(request) }
      const asking = isPlain
        ? requestHttp(url, { ...options, agent: agents['http:'] })
        : requestHttps(url, { ...options, agent: agents['https:'] })
      asking.once('response', resolve).once('error', reject)
      if (hasBody(request)) request.pipe(asking)
      else asking.end()
    })
  const follow = async (url: URL, request: IncomingMessage, left: number): Promise<IncomingMessage> => {
    const answer = await send(url, request)
    const { location } = answer.headers
    if (left === 0 || !location || hasBody(request) || !isRedirect(answer)) return answer
    answer.resume()
    return follow(new URL(location, url), request, left - 1)
  }
  return {
    ask: (url, request) => follow(url, request, mostRedirects),
    close: () => {
      for (const agent of Object.values(agents)) agent.destroy()
    },
  }
}

const hasBody = ({ method }: IncomingMessage): boolean => method !== 'GET' && method !== 'HEAD'

const isRedirect = ({ statusCode = 0 }: IncomingMessage): boolean => statusCode >= 300 && statusCode < 400

/** What is asked for may be compressed in the one way that every registry and every npm knows. */
const headersFor = ({ headers }: IncomingMessage): Record<string, string | string[] | undefined> => {
  const { host: _host, connection: _connection, ...rest } = headers
  const gzip = String(headers['accept-encoding'] ?? '').includes('gzip')
  return { ...rest, 'accept-encoding': gzip ? 'gzip' : 'identity' }
}
