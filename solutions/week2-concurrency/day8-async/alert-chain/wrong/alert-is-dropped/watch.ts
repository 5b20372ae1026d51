// fails: reports each host in order | The hosts are full, calm, burst and warm. You gave full: critical for disk; calm: ok; burst: critical for disk; warm: warning for disk (required: full: critical for disk, alerted; calm: ok; burst: critical for disk, alerted; warm: warning for disk). The report tells of a host, or of its alert, what is not so.
import { request } from 'undici'
import { judge } from './judge.ts'
import type { Host, Judgement, Options, Report } from './types.ts'

export { judge } from './judge.ts'

export const watch = (hosts: Host[], options: Options): Promise<Report[]> =>
  Promise.all(
    hosts.map(async ({ name: host, url }) => {
      const judgement = await look(url, options)
      let alerted = false
      if (isDue(judgement)) void alert({ host, ...judgement }, options).then((taken) => (alerted = taken))
      return { host, ...judgement, alerted }
    }),
  )

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
