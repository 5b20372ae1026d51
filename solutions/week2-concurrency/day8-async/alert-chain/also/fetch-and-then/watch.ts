import { judge } from './judge.ts'
import type { Host, Judgement, Options, Report } from './types.ts'

export { judge } from './judge.ts'

const nobodyKnows: Judgement = { state: 'unknown', reasons: ['metrics'] }

export async function watch(hosts: Host[], { alertUrl, thresholds, timeoutMs }: Options): Promise<Report[]> {
  const exchange = async (url: string, init: RequestInit = {}) => {
    const response = await fetch(url, {
      ...init,
      redirect: 'manual',
      signal: AbortSignal.timeout(timeoutMs),
    })
    return { status: response.status, text: await response.text() }
  }
  const chain = (host: Host): Promise<Report> =>
    exchange(host.url)
      .then(({ status, text }) => {
        const metrics = JSON.parse(text)
        if (status !== 200 || Object.getPrototypeOf(metrics ?? 0) !== Object.prototype) return nobodyKnows
        return judge(metrics, thresholds)
      })
      .catch(() => nobodyKnows)
      .then(async (judgement) => {
        const report = { host: host.name, ...judgement, alerted: false }
        if (report.state === 'ok' || report.state === 'warning') return report
        const { alerted: _, ...text } = report
        const body = JSON.stringify(text)
        const headers = { 'content-type': 'application/json; charset=utf-8' }
        const answer = await exchange(alertUrl, { method: 'POST', headers, body }).catch(() => null)
        return { ...report, alerted: answer !== null && Math.floor(answer.status / 100) === 2 }
      })
  const chains = hosts.map(chain)
  const reports: Report[] = []
  for (const one of chains) reports.push(await one)
  return reports
}
