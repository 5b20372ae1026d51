// fails: alerts once for each host that needs it | Two of four hosts are critical. The alert service received POST burst critical [ 'disk' ], POST full critical [ 'disk' ], POST warm warning [ 'disk' ] (required: POST burst critical [ 'disk' ], POST full critical [ 'disk' ]). Too many alerts are muted, a missing one is a night without anybody.
import { request } from 'undici'
import { judge } from './judge.ts'
import type { Host, Judgement, Options, Report } from './types.ts'

export { judge } from './judge.ts'

export const watch = (hosts: Host[], options: Options): Promise<Report[]> =>
  Promise.all(
    hosts.map(async ({ name: host, url }) => {
      const judgement = await look(url, options)
      const taken = judgement.state !== 'ok' && (await alert({ host, ...judgement }, options))
      return { host, ...judgement, alerted: taken && judgement.state !== 'warning' }
    }),
  )

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

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const alert = async (text: Judgement & { host: string }, options: Options): Promise<boolean> => {
  try {
    const { statusCode, body } = await request(options.alertUrl, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(text),
      signal: AbortSignal.timeout(options.timeoutMs),
    })
    await body.text()
    return statusCode >= 200 && statusCode < 300
  } catch {
    return false
  }
}
