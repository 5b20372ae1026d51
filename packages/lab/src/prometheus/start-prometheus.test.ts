import { execFileSync } from 'node:child_process'
import { expect, test } from 'vitest'
import { whereInstalled } from '../programs/where-installed.ts'
import { startEcho } from '../start-echo.ts'
import { startPrometheus } from './start-prometheus.ts'
import { startAlertmanager } from './start-alertmanager.ts'

const rules = `
groups:
  - name: lab
    rules:
      - record: job:jobs:sum
        expr: sum by (job) (jobs_total)
      - alert: TooManyJobs
        expr: jobs_total > 2
        annotations: { summary: "{{ $value }} jobs" }
`

const exposing = (text: string, type = 'text/plain; version=0.0.4; charset=utf-8') =>
  startEcho((_request, response) => response.writeHead(200, { 'content-type': type }).end(text))

whereInstalled(['prometheus', 'alertmanager'], () => {
  test('Prometheus scrapes a target, evaluates rules, and Alertmanager passes the alert on.', async () => {
    await using target = await exposing('# TYPE jobs_total counter\njobs_total{queue="mail"} 3\n')
    await using broken = await exposing('jobs_total three\n')
    await using pager = await startEcho()
    await using alertmanager = await startAlertmanager({ webhook: pager.url })
    await using prometheus = await startPrometheus({
      targets: [
        { url: `${target.url}/custom/path?a=b`, job: 'mailer', labels: { tier: 'one' } },
        `${broken.url}/metrics`,
      ],
      rules,
      alertmanager: alertmanager.url,
      scrapeInterval: 200,
    })
    const targets = await prometheus.untilScraped()
    expect(targets.map(({ url, health }) => [url, health])).toEqual(
      expect.arrayContaining([
        [`${target.url}/custom/path?a=b`, 'up'],
        [`${broken.url}/metrics`, 'down'],
      ]),
    )
    expect(targets.find(({ health }) => health === 'down')?.lastError).toContain('three')
    const instance = new URL(target.url).host
    expect(await prometheus.query('jobs_total')).toEqual([
      { labels: { __name__: 'jobs_total', queue: 'mail', job: 'mailer', tier: 'one', instance }, value: 3 },
    ])
    expect(await prometheus.query('1 / 0')).toEqual([{ labels: {}, value: Number.POSITIVE_INFINITY }])
    await expect(prometheus.query('sum(')).rejects.toThrow('parse error')
    expect(
      await pager.until(() => pager.seen.some(({ body }) => body.includes('"TooManyJobs"')), 20_000),
    ).toBe(true)
    expect(await prometheus.query('job:jobs:sum')).toMatchObject([{ labels: { job: 'mailer' }, value: 3 }])
    expect(await alertmanager.alerts()).toMatchObject([
      { labels: { alertname: 'TooManyJobs' }, annotations: { summary: '3 jobs' }, state: 'active' },
    ])
  })

  test('Rules that do not parse are told in the words of Prometheus.', async () => {
    const starting = startPrometheus({
      targets: [],
      rules: 'groups: [{ name: a, rules: [{ record: b, expr: sum( }] }]',
    })
    await expect(starting).rejects.toMatchObject({
      code: 'environment',
      message: expect.stringMatching(
        /prometheus did not start: it ended with [12][\s\S]*unclosed left parenthesis/,
      ),
    })
  })

  test('A configuration that does not parse is told in the words of Alertmanager.', async () => {
    await expect(startAlertmanager({ config: 'route: {}' })).rejects.toMatchObject({
      code: 'environment',
      message: expect.stringMatching(/alertmanager did not start: it ended with 1[\s\S]*receiver/),
    })
  })
})

whereInstalled(['promtool', 'amtool'], () => {
  test('The tools that come with them run.', () => {
    for (const tool of ['promtool', 'amtool']) {
      expect(execFileSync(tool, ['--version'], { encoding: 'utf8' })).toContain('version')
    }
  })
})
