import { type Sample, seriesOf } from './exposition/family.ts'
import { readValue } from './exposition/read-value.ts'
import { scrape } from './scrape.ts'
import { ScrapeError } from './scrape-error.ts'
import { type Prometheus, startPrometheus } from './start-prometheus.ts'

/**
 * Scrapes a target with the lab's own scraper and with the real Prometheus. Resolves to the first difference in a
 * sentence, or to null where both read the same series and values, or both refuse it. Values that change from one of
 * our scrapes to the next are compared by their series alone. Takes some six seconds: Prometheus waits before its first
 * scrape. `alsoAsk` puts questions of its own to it, where the two agree. Rejects with a FiredrillError where Prometheus is missing or does not start.
 */
export const compareEngines = async (
  url: string,
  alsoAsk: (prometheus: Prometheus) => Promise<string | null> = async () => null,
): Promise<string | null> => {
  await using prometheus = await startPrometheus({ targets: [url], scrapeInterval: 250 })
  const before = await readByUs(url)
  const [target] = await prometheus.untilScraped()
  const series = await prometheus.query('{job="lab"}')
  const after = await readByUs(url)
  if (!target || target.health === 'unknown') throw new Error('Prometheus did not scrape the target')
  if (typeof before === 'string') {
    return target.health === 'down' ? null : `the lab refuses what Prometheus reads: ${before}`
  }
  if (target.health === 'down') return `Prometheus refuses what the lab reads: ${target.lastError}`
  const theirs = new Map(
    series
      .filter(({ labels }) => !isOwn(labels))
      .map(({ labels, value }) => [keyOf(withoutTarget(labels)), value]),
  )
  const difference = firstDifference(before, theirs, typeof after === 'string' ? new Map() : after)
  return difference ?? (await alsoAsk(prometheus))
}

const readByUs = async (url: string): Promise<Map<string, number> | string> => {
  try {
    const { samples } = await scrape(url)
    return new Map(samples.map((sample) => [keyOf(sample), sample.value]))
  } catch (error) {
    if (error instanceof ScrapeError) return error.message
    throw error
  }
}

const firstDifference = (
  ours: Map<string, number>,
  theirs: Map<string, number>,
  after: Map<string, number>,
): string | null => {
  for (const [key, value] of ours) {
    const other = theirs.get(key)
    if (other === undefined) return `${key} is read by the lab alone`
    const holdsStill = Object.is(after.get(key), value)
    if (holdsStill && !Object.is(other, value)) return `${key} is ${value} to the lab, ${other} to Prometheus`
  }
  const extra = [...theirs.keys()].find((key) => !ours.has(key))
  return extra ? `${extra} is read by Prometheus alone` : null
}

/** Prometheus drops empty labels, and writes bounds in its own way from version 3 on. */
const keyOf = ({ name, labels }: Pick<Sample, 'name' | 'labels'>): string =>
  seriesOf({
    name,
    labels: Object.fromEntries(
      Object.entries(labels)
        .filter(([, value]) => value !== '')
        .map(([label, value]) => [label, isBound(label) ? String(readValue(value) ?? value) : value]),
    ),
  })

const isBound = (label: string): boolean => label === 'le' || label === 'quantile'

/** What Prometheus says of the scrape itself. */
const isOwn = (labels: Record<string, string>): boolean => /^(up$|scrape_)/.test(labels.__name__ ?? '')

const withoutTarget = ({
  __name__: name = '',
  job: _job,
  instance: _instance,
  ...labels
}: Record<string, string>) => ({
  name,
  labels,
})
