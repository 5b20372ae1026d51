import { request } from 'undici'
import { judge } from './judge.ts'
import type { Host, Judgement, Options, Report } from './types.ts'

export { judge } from './judge.ts'

export const watch = (hosts: Host[], options: Options): Promise<Report[]> =>
  Promise.all(hosts.map((host) => watchOne(host, options)))

const watchOne = async ({ name, url }: Host, options: Options): Promise<Report> => {
  const judgement = await look(url, options)
  const isDue = judgement.state === 'critical' || judgement.state === 'unknown'
  const alerted = isDue && (await alert({ host: name, ...judgement }, options))
  return { host: name, ...judgement, alerted }
}

const look = async (url: string, { thresholds, timeoutMs }: Options): Promise<Judgement> => {
  try {
    const { statusCode, body } = await request(url, { signal: AbortSignal.timeout(timeoutMs) })
    const metrics: unknown = JSON.parse(await body.text())
    if (statusCode === 200 && isRecord(metrics)) return judge(metrics, thresholds)
  } catch {
    // Whatever it was, nobody knows how the host is.
  }
  return { state: 'unknown', reasons: ['metrics'] }
}

const alert = async (
  text: Judgement & { host: string },
  { alertUrl, timeoutMs }: Options,
): Promise<boolean> => {
  try {
    const { statusCode, body } = await request(alertUrl, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(text),
      signal: AbortSignal.timeout(timeoutMs),
    })
    await body.text()
    return statusCode >= 200 && statusCode < 300
  } catch {
    return false
  }
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
