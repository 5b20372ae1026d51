import { check } from '@firedrill/judge/testing'
import { type Answer, misbehave, nobodyUrl, startEcho } from '@firedrill/lab'
import { expect } from 'vitest'
import { alertsAt, hostsAt, reportsOf, sayDisk, startAlerts, type Watch } from './services.ts'

const plenty = 10_000
/** For services that hang. */
const hasty = 200

export const checkFailures = (watch: Watch): void => {
  check('takes what it cannot read for unknown', async () => {
    for (const [what, answer, timeoutMs] of [
      ['answered 503 with metrics', saying(503, '{"disk":0.1}'), plenty],
      ['answered with a text that is no JSON', saying(200, '<h1>disk 0.1</h1>'), plenty],
      ['answered null', saying(200, 'null'), plenty],
      ['answered a list', saying(200, '[0.1]'), plenty],
      ['answered a number', saying(200, '0.1'), plenty],
      ['broke off in the middle', misbehave({ kind: 'reset-mid-body' }), plenty],
      ['stayed silent', misbehave({ kind: 'hang-before-headers' }), hasty],
      ['did not end its answer', misbehave({ kind: 'hang-after-headers' }), hasty],
      ['sent its answer byte by byte', misbehave({ kind: 'drip', every: 20, last: 4_000 }), hasty],
      ['was not there', null, plenty],
    ] as const) {
      await using alerts = await startAlerts()
      await using service = await startEcho(answer ?? sayDisk)
      const host = { name: 'odd', url: answer ? service.url : nobodyUrl }
      const required = 'odd: unknown for metrics, alerted'
      let given: string[] = []
      // On a busy machine a short limit may be used up by the alert: that proves nothing, and a longer one is tried.
      for (const limit of [timeoutMs, 900]) {
        given = await Promise.race([
          reportsOf(watch, [host], { alertUrl: alerts.url, timeoutMs: limit }),
          new Promise<string[]>((resolve) => setTimeout(resolve, 2_500, ['nothing'])),
        ])
        if (given.join('; ') !== 'odd: unknown for metrics' || limit !== hasty) break
        await alerts.until(() => alerts.seen.every(({ end }) => end !== 'open'), 500)
        alerts.seen.length = 0
      }
      expect(
        given.join('; '),
        `The host ${what}. You gave ${given.join('; ')} (required: ${required}). Nobody knows how it is, and the report is calm, or there is none.`,
      ).toBe(required)
      expect(
        alertsAt(alerts),
        `The host ${what}. The alert service received ${alertsAt(alerts)} (required: POST odd unknown [ 'metrics' ]). A host that is gone is the one to look at.`,
      ).toBe("POST odd unknown [ 'metrics' ]")
    }
  })

  check('outlives an alert that is not taken', async () => {
    for (const [what, answer, timeoutMs] of [
      ['answered 503', (_request, response) => response.writeHead(503).end(), plenty],
      ['answered 302', (_request, response) => response.writeHead(302, { location: '/' }).end(), plenty],
      ['answered 300', (_request, response) => response.writeHead(300).end(), plenty],
      ['broke off', misbehave({ kind: 'reset-before-headers' }), plenty],
      ['stayed silent', misbehave({ kind: 'hang-before-headers' }), 700],
    ] satisfies [string, Answer, number][]) {
      let isFirst = true
      await using alerts = await startEcho((request, response) => {
        if (!request.body.includes('"full"')) return response.writeHead(200).end('{}')
        isFirst = false
        return answer(request, response)
      })
      await using service = await startEcho(sayDisk)
      const given = await Promise.race([
        reportsOf(watch, hostsAt(service, 'full', 'burst', 'calm'), { alertUrl: alerts.url, timeoutMs }),
        new Promise<string[]>((resolve) => setTimeout(resolve, 2_500, ['nothing'])),
      ])
      const required = ['full: critical for disk', 'burst: critical for disk, alerted', 'calm: ok']
      expect(
        given.join('; '),
        `For one of two alerts the alert service ${what}. You gave ${given.join('; ')} (required: ${required.join('; ')}). One alert that is lost takes the others along, or nobody learns that it was lost.`,
      ).toBe(required.join('; '))
      expect(
        alerts.seen.length,
        `For one of two alerts the alert service ${what}. It saw ${alerts.seen.length} requests (required: 2, ${isFirst ? 'one of them for full' : 'each once'}). Whoever repeats a page that was taken wakes somebody twice.`,
      ).toBe(2)
    }
  })
}

const saying =
  (status: number, text: string): Answer =>
  (_request, response) =>
    response.writeHead(status, { 'content-type': 'application/json' }).end(text)
