// fails: lets no host wait for another | One host had not answered yet, two others were critical. By then the alert service had received no alert (required: POST burst critical [ 'disk' ], POST full critical [ 'disk' ]). A full disk waits for a slow host.
import { request } from 'undici'
import { judge } from './judge.ts'
import type { Host, Judgement, Options, Report } from './types.ts'

export { judge } from './judge.ts'

export async function watch(hosts: Host[], options: Options): Promise<Report[]> {
  const judgements = await Promise.all(hosts.map(({ url }) => look(url, options)))
  return Promise.all(
    judgements.map(async (judgement, index) => {
      const host = hosts[index]?.name ?? ''
      const alerted = isDue(judgement) && (await alert({ host, ...judgement }, options))
      return { host, ...judgement, alerted }
    }),
  )
}

const isDue = ({ state }: Judgement): boolean => state === 'critical' || state === 'unknown'

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
