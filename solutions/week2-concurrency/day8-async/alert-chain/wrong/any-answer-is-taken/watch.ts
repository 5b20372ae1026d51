// fails: outlives an alert that is not taken | For one of two alerts the alert service answered 503. You gave full: critical for disk, alerted; burst: critical for disk, alerted; calm: ok (required: full: critical for disk; burst: critical for disk, alerted; calm: ok). One alert that is lost takes the others along, or nobody learns that it was lost.
import { request } from 'undici'
import { judge } from './judge.ts'
import type { Host, Judgement, Options, Report } from './types.ts'

export { judge } from './judge.ts'

export const watch = (hosts: Host[], options: Options): Promise<Report[]> =>
  Promise.all(
    hosts.map(async ({ name: host, url }) => {
      const judgement = await look(url, options)
      const alerted = isDue(judgement) && (await alert({ host, ...judgement }, options))
      return { host, ...judgement, alerted }
    }),
  )

const isDue = ({ state }: Judgement): boolean => state === 'critical' || state === 'unknown'

const alert = async (text: Judgement & { host: string }, options: Options): Promise<boolean> => {
  const answer = await request(options.alertUrl, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(text),
    signal: AbortSignal.timeout(options.timeoutMs),
  }).catch(() => null)
  await answer?.body.text()
  return answer !== null
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

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
