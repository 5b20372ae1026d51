// fails: takes what it cannot read for unknown | The host answered 503 with metrics. You gave odd: ok (required: odd: unknown for metrics, alerted). Nobody knows how it is, and the report is calm, or there is none.
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

const look = async (url: string, { thresholds, timeoutMs }: Options): Promise<Judgement> => {
  try {
    const { body } = await request(url, { signal: AbortSignal.timeout(timeoutMs) })
    return judge((await body.json()) as Record<string, unknown>, thresholds)
  } catch {
    return { state: 'unknown', reasons: ['metrics'] }
  }
}

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
