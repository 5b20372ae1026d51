import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { pipeline } from 'node:stream/promises'
import { setTimeout as sleep } from 'node:timers/promises'
import { openRegistryClient } from './ask-registry.ts'
import type { Download } from './measure-downloads.ts'
import { readBody } from './read-body.ts'
import { rewriteMetadata } from './rewrite-metadata.ts'
import { throttle } from './throttle.ts'
import { createTokenBucket } from './token-bucket.ts'

/** A quiet line lets through at once what it carries in this time: timers are no finer. */
const burstSeconds = 0.02

/** A registry on 127.0.0.1 that passes everything on and counts it. */
export interface RegistryProxy {
  /** Without a slash at its end. */
  url: string
  /** What was downloaded so far. */
  downloads: readonly Download[]
  close: () => Promise<void>
}

/**
 * Stands between npm and its registry as a line of `mbit` megabits a second, shared by all downloads, where each
 * answer comes `latencyMs` later. Tarballs that the metadata puts elsewhere pass through it too. `registry` is a URL
 * without credentials. What cannot be reached is answered with 502.
 */
export const startRegistryProxy = async (options: {
  registry: string
  mbit: number
  latencyMs: number
}): Promise<RegistryProxy> => {
  const base = options.registry.replace(/\/+$/, '')
  const bytesPerSecond = (options.mbit * 1_000_000) / 8
  const burstBytes = bytesPerSecond * burstSeconds
  const bucket = createTokenBucket({ bytesPerSecond, burstBytes, now: () => performance.now() })
  const client = openRegistryClient()
  const downloads: Download[] = []
  const tarballs = new Map<string, string>()
  let url = ''

  const passOn = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const path = request.url ?? '/'
    const download: Download = { path, bytes: 0, isCompressed: true }
    downloads.push(download)
    await sleep(options.latencyMs)
    const answer = await client.ask(new URL(tarballs.get(path) ?? `${base}${path}`), request)
    const slow = throttle(bucket, (bytes) => void (download.bytes += bytes))
    const { 'transfer-encoding': _transfer, connection: _connection, ...headers } = answer.headers
    download.isCompressed = !isMetadata(answer) || answer.headers['content-encoding'] !== undefined
    if (!isMetadata(answer)) {
      response.writeHead(answer.statusCode ?? 502, headers)
      await pipeline(answer, slow, response)
      return
    }
    const passing = pipeline(answer, slow)
    const [body] = await Promise.all([readBody(slow, answer.headers['content-encoding']), passing])
    const rewritten = rewriteMetadata(body, url)
    for (const [name, from] of rewritten.tarballs) tarballs.set(name, from)
    const { 'content-encoding': _encoding, 'content-length': _length, ...rest } = headers
    response.writeHead(answer.statusCode ?? 502, rest)
    response.end(rewritten.text)
  }

  const server = createServer((request, response) => {
    passOn(request, response).catch(() => refuse(response))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  return {
    url,
    downloads,
    close: async () => {
      const closed = new Promise((resolve) => server.close(resolve))
      server.closeAllConnections()
      client.close()
      await closed
    },
  }
}

const isMetadata = ({ statusCode, headers }: IncomingMessage): boolean =>
  statusCode === 200 && /\bjson\b/.test(headers['content-type'] ?? '')

const refuse = (response: ServerResponse): void => {
  if (response.headersSent) response.destroy()
  else response.writeHead(502).end('The registry cannot be reached.\n')
}
