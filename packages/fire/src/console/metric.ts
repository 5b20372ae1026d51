import type { Fire } from '../fire/fire.ts'
import type { HostSample, Sample } from '../world/sample.ts'
import { routeNames, routes, service } from '../world/service.ts'
import type { Metric } from './command.ts'
import type { GraphRow, Told } from './told.ts'

/** A signal over the last minutes, one row for each part of it. */
export const drawMetric = (
  { samples }: Pick<Fire, 'samples'>,
  { metric, minutes }: { metric: Metric; minutes: number },
): Told & { kind: 'graph' } => {
  const shown = samples.slice(-minutes * 60)
  return { kind: 'graph', title: titles[metric], minutes, rows: rowsOf[metric](shown) }
}

/** What each signal is. */
export const titles: Record<Metric, string> = {
  requests: 'requests a second, from users',
  bad: 'bad requests by route: failed, or later than 500 ms',
  latency: 'time to the answer, of what was answered',
  traffic: 'attempts a second, by host: what the edge sends, retries too',
  pool: 'connections in use, by host: 40 each, one for each request under way',
  waiting: 'attempts that wait for a connection, by host',
  retries: 'attempts for each request',
  db: 'queries of the database',
  cache: 'reads that the caches answered',
  payments: 'calls to payments',
  estimates: 'calls to estimates',
}

type Values = (number | null)[]

const row = (
  name: string,
  values: Values,
  { unit = '', top, digits = 0 }: { unit?: string; top?: number; digits?: number } = {},
): GraphRow => {
  const known = values.filter((value) => value !== null)
  const scale = top ?? Math.max(1, ...known)
  const lately = values.slice(-5).filter((value) => value !== null)
  const now = lately.length === 0 ? null : lately.reduce((sum, value) => sum + value, 0) / lately.length
  const show = (value: number): string => `${value.toFixed(digits)}${unit}`
  return { name, values, now: now === null ? '-' : show(now), top: show(scale), scale }
}

const byHost = (
  samples: readonly Sample[],
  of: (host: HostSample) => number,
  options: { top?: number } = {},
): GraphRow[] => {
  const names = samples.at(-1)?.hosts.map(({ name }) => name) ?? []
  const series = names.map((name) =>
    samples.map(({ hosts }) => {
      const host = hosts.find((one) => one.name === name)
      return host ? of(host) : null
    }),
  )
  // One scale for all, or a busy host would look like an idle one.
  const top = options.top ?? Math.max(1, ...series.flat().filter((value) => value !== null))
  return names.map((name, index) => row(name, series[index] ?? [], { top }))
}

const percent = (part: number, whole: number): number | null => (whole === 0 ? null : (part / whole) * 100)

const rowsOf: Record<Metric, (samples: readonly Sample[]) => GraphRow[]> = {
  requests: (samples) => [
    row(
      'requests',
      samples.map(({ requests }) => requests),
      { unit: '/s' },
    ),
  ],
  bad: (samples) =>
    routes.map((route) =>
      row(
        routeNames[route],
        samples.map(({ routes: by }) => percent(by[route].bad, by[route].ended)),
        { unit: ' %', top: 100 },
      ),
    ),
  latency: (samples) => [
    row(
      'p50',
      samples.map(({ p50 }) => p50),
      { unit: ' ms' },
    ),
    row(
      'p99',
      samples.map(({ p99 }) => p99),
      { unit: ' ms' },
    ),
  ],
  traffic: (samples) => byHost(samples, ({ attempts }) => attempts),
  pool: (samples) => byHost(samples, ({ inUse }) => inUse, { top: service.pool }),
  waiting: (samples) => byHost(samples, ({ waiting }) => waiting, { top: service.queue }),
  retries: (samples) => [
    row(
      'attempts each',
      samples.map(({ attempts, requests }) => attempts / requests),
      { digits: 1 },
    ),
    row(
      'retries',
      samples.map(({ retries }) => retries),
      { unit: '/s' },
    ),
  ],
  db: (samples) => [
    row(
      'queries',
      samples.map(({ db }) => db.queries),
      {
        unit: '/s',
        top: Math.max(1, ...samples.map(({ db }) => db.capacity)),
      },
    ),
    row(
      'capacity',
      samples.map(({ db }) => db.capacity),
      { unit: '/s' },
    ),
  ],
  cache: (samples) => [
    row(
      'hits',
      samples.map(({ cacheHits }) => (cacheHits === null ? null : cacheHits * 100)),
      {
        unit: ' %',
        top: 100,
      },
    ),
  ],
  payments: (samples) => [
    row(
      'calls',
      samples.map(({ payments }) => payments.calls),
      { unit: '/s' },
    ),
    row(
      'time',
      samples.map(({ payments }) => (payments.calls > 0 ? payments.ms : null)),
      { unit: ' ms' },
    ),
    row(
      'refused',
      samples.map(({ payments }) => percent(payments.refused, payments.calls)),
      {
        unit: ' %',
        top: 100,
      },
    ),
  ],
  estimates: (samples) => [
    row(
      'calls',
      samples.map(({ estimates }) => estimates.calls),
      { unit: '/s' },
    ),
    row(
      'time',
      samples.map(({ estimates }) => (estimates.calls > 0 ? estimates.ms : null)),
      { unit: ' ms' },
    ),
    row(
      'timeouts',
      samples.map(({ estimates }) => percent(estimates.timeouts, estimates.calls)),
      {
        unit: ' %',
        top: 100,
      },
    ),
  ],
}
