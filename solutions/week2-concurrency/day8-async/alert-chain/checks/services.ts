import { inspect } from 'node:util'
import { data } from '@firedrill/judge/testing'
import { type Answer, type EchoServer, startEcho } from '@firedrill/lab'
import type { Host, Options, Report, Thresholds } from '../types.ts'

export type Watch = (hosts: Host[], options: Options) => Promise<Report[]>

const thresholds: Thresholds = { disk: { warning: 0.8, critical: 0.9 } }

/** Reports as text, or what the call rejected with. */
export const reportsOf = async (
  watch: Watch,
  hosts: Host[],
  options: { alertUrl: string; timeoutMs?: number },
): Promise<string[]> => {
  try {
    return (await data(await watch(hosts, { thresholds, timeoutMs: 10_000, ...options }))).map(tell)
  } catch (error) {
    return [`a rejection with ${(error as Error).name}`]
  }
}

/** "db: critical for disk, alerted" */
const tell = ({ host, state, reasons, alerted }: Report): string =>
  `${host}: ${state}${reasons?.length > 0 ? ` for ${reasons.join(' and ')}` : ''}${tellAlerted(alerted)}`

const tellAlerted = (alerted: unknown): string => {
  if (typeof alerted !== 'boolean') return `, alerted: ${inspect(alerted)}`
  return alerted ? ', alerted' : ''
}

/** Hosts whose metrics are at a path with their name. */
export const hostsAt = (service: EchoServer, ...names: string[]): Host[] =>
  names.map((name) => ({ name, url: `${service.url}/${name}` }))

/** How full the disk of each host is, by its name. */
export const disks: Record<string, number> = { calm: 0.2, warm: 0.85, full: 0.97, burst: 0.99 }

export const sayDisk: Answer = ({ url }, response) =>
  response
    .writeHead(200, { 'content-type': 'application/json' })
    .end(JSON.stringify({ disk: disks[url.slice(1)] }))

export const startAlerts = (status = 202): Promise<EchoServer> =>
  startEcho((_request, response) => response.writeHead(status).end('{}'))

/** What arrived at the alert service, sorted. */
export const alertsAt = (service: EchoServer): string =>
  service.seen
    .map(({ method, headers, body }) => {
      const type = headers['content-type']?.split(';')[0] === 'application/json' ? '' : ' without a JSON type'
      return `${method} ${readable(body)}${type}`
    })
    .toSorted()
    .join(', ') || 'no alert'

const readable = (body: string): string => {
  try {
    const { host, state, reasons, ...more } = JSON.parse(body)
    const rest = Object.keys(more).length > 0 ? ` and ${Object.keys(more).join(', ')}` : ''
    return `${host} ${state} ${inspect(reasons)}${rest}`
  } catch {
    return `what is no JSON`
  }
}
