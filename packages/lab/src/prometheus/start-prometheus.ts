import { setTimeout as sleep } from 'node:timers/promises'
import { type Program, startProgram } from '../programs/start-program.ts'
import { ask, type Series } from './ask.ts'
import { readValue } from './exposition/read-value.ts'
import { prometheusConfig, type PrometheusOptions } from './prometheus-config.ts'

/** A target as Prometheus sees it. */
export interface TargetHealth {
  url: string
  /** `unknown` until it has been scraped once. */
  health: 'up' | 'down' | 'unknown'
  /** Why the last scrape failed, in Prometheus's words; empty where it did not. */
  lastError: string
}

/** A running Prometheus. */
export interface Prometheus extends Program {
  /** Evaluates an expression now, or at `time` in seconds since 1970. A scalar is one series without labels. */
  query: (expression: string, options?: { time?: number }) => Promise<Series[]>
  targets: () => Promise<TargetHealth[]>
  /** Waits until every target has been scraped once. Prometheus takes five seconds before its first scrape. */
  untilScraped: (patienceMs?: number) => Promise<TargetHealth[]>
}

/**
 * Starts the real Prometheus from PATH on a free port of 127.0.0.1, with a generated configuration and its data in a
 * temporary folder. Rejects with a FiredrillError where it is missing, or where its configuration or rules are wrong.
 */
export const startPrometheus = async (options: PrometheusOptions): Promise<Prometheus> => {
  const program = await startProgram({
    name: 'prometheus',
    files: prometheusConfig(options),
    args: [
      '--config.file=prometheus.yml',
      '--storage.tsdb.path=data',
      '--web.listen-address=127.0.0.1:0',
      '--web.enable-lifecycle',
    ],
    listening: /Listening on.*?address=(\S+)/,
    readyPath: '/-/ready',
  })
  const targets = async (): Promise<TargetHealth[]> => {
    const { activeTargets } = (await ask(`${program.url}/api/v1/targets`)) as {
      activeTargets: { scrapeUrl: string; health: TargetHealth['health']; lastError: string }[]
    }
    return activeTargets.map(({ scrapeUrl, health, lastError }) => ({ url: scrapeUrl, health, lastError }))
  }
  return {
    ...program,
    targets,
    query: async (expression, { time } = {}) => {
      const query = new URLSearchParams({
        query: expression,
        ...(time === undefined ? {} : { time: String(time) }),
      })
      return readSeries(await ask(`${program.url}/api/v1/query?${query.toString()}`))
    },
    untilScraped: async (patienceMs = 20_000) => {
      const end = performance.now() + patienceMs
      for (;;) {
        const found = await targets()
        const isDone =
          found.length >= options.targets.length && found.every(({ health }) => health !== 'unknown')
        if (isDone || performance.now() > end) return found
        await sleep(50)
      }
    },
  }
}

const readSeries = (data: unknown): Series[] => {
  const { resultType, result } = data as { resultType: string; result: unknown }
  if (resultType === 'scalar') return [{ labels: {}, value: numberOf((result as [number, string])[1]) }]
  if (resultType !== 'vector') throw new TypeError(`Expected a vector or a scalar, got a ${resultType}.`)
  return (result as { metric: Record<string, string>; value: [number, string] }[]).map(
    ({ metric, value }) => ({
      labels: metric,
      value: numberOf(value[1]),
    }),
  )
}

const numberOf = (text: string): number => readValue(text) ?? Number.NaN
